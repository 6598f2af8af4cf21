<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Connecting to {where}</source>
        <translation>Connexion à {where}</translation>
    </message>
    <message>
        <source>Logging in as {user}</source>
        <translation>Identification en tant que {user}</translation>
    </message>
    <message>
        <source>That failed; looking again</source>
        <translation>Échec&#xa0;; nouvelle vérification</translation>
    </message>
    <message>
        <source>Asking what this user may do</source>
        <translation>Vérification des droits de cet utilisateur</translation>
    </message>
    <message>
        <source>Watching: make a call now, talk, press hold, and hang up</source>
        <translation>Observation&#xa0;: passez maintenant un appel, parlez, mettez en attente, puis raccrochez</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Try: ping {host}. If the name is right, check this computer&apos;s network and VPN; the PBX&apos;s address in numbers does, too.</source>
        <translation>Essayez&#xa0;: ping {host}. Si le nom est juste, vérifiez le réseau et le VPN de cet ordinateur&#xa0;; l’adresse du PBX en chiffres convient aussi.</translation>
    </message>
    <message>
        <source>On the PBX: asterisk -rx &quot;manager show settings&quot; tells whether the Manager is on (enabled=yes in [general] of manager.conf), on which port, and for which bindaddr: with 127.0.0.1 nobody from outside gets in; 0.0.0.0 or the address of {host} does.</source>
        <translation>Sur le PBX&#xa0;: asterisk -rx &quot;manager show settings&quot; indique si le Manager est activé (enabled=yes dans [general] de manager.conf), sur quel port et pour quelle bindaddr&#xa0;: avec 127.0.0.1, personne n’entre de l’extérieur&#xa0;; 0.0.0.0 ou l’adresse de {host} convient.</translation>
    </message>
    <message>
        <source>Check the network and the VPN: ping {host}.</source>
        <translation>Vérifiez le réseau et le VPN&#xa0;: ping {host}.</translation>
    </message>
    <message>
        <source>A firewall that drops says nothing: let TCP port {port} through on the PBX and between here and there, and check that host and port are right.</source>
        <translation>Un pare-feu peut bloquer sans rien dire&#xa0;: laissez passer le port TCP {port} sur le PBX et entre ici et lui, et vérifiez que l’hôte et le port sont justes.</translation>
    </message>
    <message>
        <source>To see the certificate: openssl s_client -connect {where} &lt;/dev/null | openssl x509 -noout -subject -issuer -dates -ext subjectAltName. If it is the PBX&apos;s own, save it as a PEM file and name that in tls_ca_file (--tls-ca-file).</source>
        <translation>Pour voir le certificat&#xa0;: openssl s_client -connect {where} &lt;/dev/null | openssl x509 -noout -subject -issuer -dates -ext subjectAltName. Si c’est celui du PBX lui-même, enregistrez-le dans un fichier PEM et indiquez ce fichier dans tls_ca_file (--tls-ca-file).</translation>
    </message>
    <message>
        <source>Give the port of the Asterisk Manager: {plain_port} as a rule, {tls_port} with TLS; asterisk -rx &quot;manager show settings&quot; on the PBX names it. The web interface, SIP and ARI have ports of their own and are of no use here.</source>
        <translation>Indiquez le port de l’Asterisk Manager&#xa0;: {plain_port} en général, {tls_port} avec TLS&#xa0;; asterisk -rx &quot;manager show settings&quot; sur le PBX le donne. L’interface web, SIP et ARI ont leurs propres ports, qui ne servent à rien ici.</translation>
    </message>
    <message>
        <source>switch TLS off</source>
        <translation>désactivez TLS</translation>
    </message>
    <message>
        <source>switch TLS on (--tls)</source>
        <translation>activez TLS (--tls)</translation>
    </message>
    <message>
        <source>If that is the Manager&apos;s port, {other}. If not, give the Manager&apos;s port.</source>
        <translation>Si c’est bien le port du Manager, {other}. Sinon, indiquez le port du Manager.</translation>
    </message>
    <message>
        <source>this computer&apos;s address</source>
        <translation>l’adresse de cet ordinateur</translation>
    </message>
    <message>
        <source>On the PBX: asterisk -rx &quot;manager show user {user}&quot; shows whether the section [{user}] is there and whom its ACL lets in: {here} must be permitted. The PBX&apos;s log says which it was, “failed to authenticate” (the secret, letter by letter, upper and lower case) or “failed to pass IP ACL” (the address). After a change of manager.conf: asterisk -rx &quot;manager reload&quot;</source>
        <translation>Sur le PBX&#xa0;: asterisk -rx &quot;manager show user {user}&quot; montre si la section [{user}] existe et qui son ACL laisse entrer&#xa0;: elle doit autoriser {here}. Le journal du PBX dit ce qui n’allait pas&#xa0;: «&#xa0;failed to authenticate&#xa0;» (le mot de passe, lettre par lettre, majuscules et minuscules) ou «&#xa0;failed to pass IP ACL&#xa0;» (l’adresse). Après une modification de manager.conf&#xa0;: asterisk -rx &quot;manager reload&quot;</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} ou {other}</translation>
    </message>
    <message>
        <source>Check the section [{user}] of manager.conf, then: asterisk -rx &quot;manager reload&quot;</source>
        <translation>Vérifiez la section [{user}] de manager.conf, puis exécutez&#xa0;: asterisk -rx &quot;manager reload&quot;</translation>
    </message>
    <message>
        <source>If astconsole runs on this desktop with the same user, that is the other login: quit it and run the doctor again. If it is a colleague&apos;s: one user for each person. Or set allowmultiplelogin=yes in [{user}] (or [general]) of manager.conf, then: asterisk -rx &quot;manager reload&quot;</source>
        <translation>Si astconsole tourne sur ce bureau avec le même utilisateur, c’est lui l’autre connexion&#xa0;: quittez-le et relancez le diagnostic. Si c’est un collègue&#xa0;: un utilisateur par personne. Ou mettez allowmultiplelogin=yes dans [{user}] (ou [general]) de manager.conf, puis exécutez&#xa0;: asterisk -rx &quot;manager reload&quot;</translation>
    </message>
    <message>
        <source>Connect with TLS (--tls), or, in a network you trust wholly, with --plain-login.</source>
        <translation>Connectez-vous avec TLS (--tls) ou, dans un réseau en qui vous avez toute confiance, avec --plain-login.</translation>
    </message>
    <message>
        <source>Try again. If it stays so: what does the PBX&apos;s log say, and does asterisk -rx &quot;core show uptime&quot; on {host} say that Asterisk was restarted?</source>
        <translation>Réessayez. Si cela persiste&#xa0;: que dit le journal du PBX, et asterisk -rx &quot;core show uptime&quot; sur {host} montre-t-il qu’Asterisk a été redémarré&#xa0;?</translation>
    </message>
    <message>
        <source>The PBX&apos;s name is not found</source>
        <translation>Le nom du PBX est introuvable</translation>
    </message>
    <message>
        <source>Nobody listens on that port</source>
        <translation>Rien n’écoute sur ce port</translation>
    </message>
    <message>
        <source>There is no way to the PBX</source>
        <translation>Aucun chemin ne mène au PBX</translation>
    </message>
    <message>
        <source>The PBX does not answer</source>
        <translation>Le PBX ne répond pas</translation>
    </message>
    <message>
        <source>TLS does not come about</source>
        <translation>La connexion TLS ne s’établit pas</translation>
    </message>
    <message>
        <source>That is not the Asterisk Manager</source>
        <translation>Ce n’est pas l’Asterisk Manager</translation>
    </message>
    <message>
        <source>Somebody listens and says nothing</source>
        <translation>Ce port est ouvert, mais ne dit rien</translation>
    </message>
    <message>
        <source>The other end hangs up at once</source>
        <translation>L’autre côté raccroche aussitôt</translation>
    </message>
    <message>
        <source>The login is not accepted</source>
        <translation>L’identification n’est pas acceptée</translation>
    </message>
    <message>
        <source>This user may not log in</source>
        <translation>Cet utilisateur ne peut pas se connecter</translation>
    </message>
    <message>
        <source>This user is logged in already</source>
        <translation>Cet utilisateur est déjà connecté</translation>
    </message>
    <message>
        <source>The login is refused</source>
        <translation>L’identification est refusée</translation>
    </message>
    <message>
        <source>That is hardly the Asterisk Manager</source>
        <translation>Ce n’est sans doute pas l’Asterisk Manager</translation>
    </message>
    <message>
        <source>The connection was cut</source>
        <translation>La connexion a été coupée</translation>
    </message>
    <message>
        <source>The PBX greets, but does not answer</source>
        <translation>Le PBX se présente, mais ne répond pas</translation>
    </message>
    <message>
        <source>The connection failed</source>
        <translation>La connexion a échoué</translation>
    </message>
    <message>
        <source>it greets with “{banner}”</source>
        <translation>il se présente par «&#xa0;{banner}&#xa0;»</translation>
    </message>
    <message>
        <source>with TLS</source>
        <translation>avec TLS</translation>
    </message>
    <message>
        <source>without TLS</source>
        <translation>sans TLS</translation>
    </message>
    <message>
        <source>Port {port} {manner}</source>
        <translation>Le port {port} {manner}</translation>
    </message>
    <message>
        <source>It is the certificate alone</source>
        <translation>Seul le certificat est en cause</translation>
    </message>
    <message>
        <source>With any certificate taken, {where} is an Asterisk Manager: {said}.</source>
        <translation>Si tout certificat est accepté, {where} est bien un Asterisk Manager&#xa0;: {said}.</translation>
    </message>
    <message>
        <source>without --tls</source>
        <translation>sans --tls</translation>
    </message>
    <message>
        <source>{where} is an Asterisk Manager</source>
        <translation>{where} est celui d’un Asterisk Manager</translation>
    </message>
    <message>
        <source>I tried: {said}.</source>
        <translation>Essai fait&#xa0;: {said}.</translation>
    </message>
    <message>
        <source>Connect to port {port} {manner} (--port {port} {flag}).</source>
        <translation>Connectez-vous au port {port} {manner} (--port {port} {flag}).</translation>
    </message>
    <message>
        <source>In [general] of manager.conf set tlsenable=yes, tlsbindaddr=0.0.0.0:5039 and tlscertfile= to a PEM file with certificate and key (Asterisk&apos;s ast_tls_cert makes one), run: asterisk -rx &quot;manager reload&quot;, and connect with TLS to port 5039. Or let a VPN or an SSH tunnel carry the line.</source>
        <translation>Dans [general] de manager.conf, mettez tlsenable=yes, tlsbindaddr=0.0.0.0:5039 et, pour tlscertfile=, un fichier PEM contenant certificat et clé (l’outil ast_tls_cert d’Asterisk en crée un), exécutez&#xa0;: asterisk -rx &quot;manager reload&quot;, et connectez-vous avec TLS au port 5039. Ou faites passer la connexion par un VPN ou un tunnel SSH.</translation>
    </message>
    <message>
        <source>The connection was lost in the middle</source>
        <translation>La connexion a été perdue en cours de route</translation>
    </message>
    <message>
        <source>Find out what cut it: “manager show connected” and the log on the PBX, the network, the VPN. What follows is what was found out until then.</source>
        <translation>Cherchez ce qui l’a coupée&#xa0;: «&#xa0;manager show connected&#xa0;» et le journal sur le PBX, le réseau, le VPN. La suite montre ce qui a été trouvé jusque-là.</translation>
    </message>
    <message>
        <source>Some questions got no answer</source>
        <translation>Certaines questions sont restées sans réponse</translation>
    </message>
    <message>
        <source>The PBX did not answer {names} in time. It may be overloaded, or the line to it.</source>
        <translation>Le PBX n’a pas répondu à temps à {names}. Il est peut-être surchargé, ou la connexion l’est.</translation>
    </message>
    <message>
        <source>Run the doctor again at a quiet time.</source>
        <translation>Relancez le diagnostic à un moment calme.</translation>
    </message>
    <message>
        <source>Asterisk {version}</source>
        <translation>Asterisk {version}</translation>
    </message>
    <message>
        <source>Asterisk {version}, by the version of its Manager</source>
        <translation>Asterisk {version}, d’après la version de son Manager</translation>
    </message>
    <message>
        <source>an Asterisk whose version I do not know</source>
        <translation>un Asterisk de version inconnue</translation>
    </message>
    <message>
        <source>{where} greets with “{banner}” and lets the user {user} in: {which}.</source>
        <translation>{where} se présente par «&#xa0;{banner}&#xa0;» et laisse entrer l’utilisateur {user}&#xa0;: {which}.</translation>
    </message>
    <message>
        <source>Connected to an old Asterisk</source>
        <translation>Connecté à un ancien Asterisk</translation>
    </message>
    <message>
        <source>{seen} Asterisk before 12 tells less of a call: no bridges, transfers and holds only in part. astconsole makes of it what can be made.</source>
        <translation>{seen} Avant la version 12, Asterisk en dit moins sur un appel&#xa0;: pas de ponts, et seulement une partie des transferts et des mises en attente. astconsole en tire ce qui peut l’être.</translation>
    </message>
    <message>
        <source>Connected and logged in</source>
        <translation>Connecté et identifié</translation>
    </message>
    <message>
        <source>The line is encrypted</source>
        <translation>La connexion est chiffrée</translation>
    </message>
    <message>
        <source>TLS, and the PBX&apos;s certificate is the one it should be.</source>
        <translation>TLS, et le certificat du PBX est bien celui attendu.</translation>
    </message>
    <message>
        <source>The certificate is not looked at</source>
        <translation>Le certificat n’est pas vérifié</translation>
    </message>
    <message>
        <source>The line is encrypted, but anybody in between could pretend to be the PBX, for any certificate is taken.</source>
        <translation>La connexion est chiffrée, mais n’importe qui sur le chemin pourrait se faire passer pour le PBX, car tout certificat est accepté.</translation>
    </message>
    <message>
        <source>Save the PBX&apos;s certificate as a PEM file and name it in tls_ca_file (openssl s_client -connect {where} &lt;/dev/null | openssl x509 &gt; pbx.pem; compare it with the one on the PBX), then switch tls_verify on again.</source>
        <translation>Enregistrez le certificat du PBX dans un fichier PEM et indiquez-le dans tls_ca_file (openssl s_client -connect {where} &lt;/dev/null | openssl x509 &gt; pbx.pem&#xa0;; comparez-le à celui qui est sur le PBX), puis réactivez tls_verify.</translation>
    </message>
    <message>
        <source>The connection stays on this computer</source>
        <translation>La connexion reste sur cet ordinateur</translation>
    </message>
    <message>
        <source>It is not encrypted, and need not be: the PBX, or a tunnel to it, is on this machine.</source>
        <translation>Elle n’est pas chiffrée, et n’a pas besoin de l’être&#xa0;: le PBX, ou un tunnel vers lui, est sur cette machine.</translation>
    </message>
    <message>
        <source>The line is not encrypted</source>
        <translation>La connexion n’est pas chiffrée</translation>
    </message>
    <message>
        <source>{where} is another machine. Who can listen on the way there sees who calls whom, and may take the line over.</source>
        <translation>{where} est une autre machine. Quiconque peut écouter en chemin voit qui appelle qui, et peut détourner la connexion.</translation>
    </message>
    <message>
        <source>The password is hidden</source>
        <translation>Le mot de passe est protégé</translation>
    </message>
    <message>
        <source>It crosses the line encrypted only.</source>
        <translation>Il ne circule que chiffré.</translation>
    </message>
    <message>
        <source>The password is not sent</source>
        <translation>Le mot de passe n’est pas envoyé</translation>
    </message>
    <message>
        <source>Only a digest of it and of the PBX&apos;s challenge is (MD5; the Manager knows no better). A short password can be guessed from it, a long random one cannot.</source>
        <translation>Seule une empreinte, tirée de lui et du défi du PBX, est envoyée (MD5&#xa0;; le Manager ne connaît pas mieux). Elle permet de deviner un mot de passe court, mais pas un long mot de passe aléatoire.</translation>
    </message>
    <message>
        <source>The password stays on this computer</source>
        <translation>Le mot de passe reste sur cet ordinateur</translation>
    </message>
    <message>
        <source>It is sent as it is, to this very machine.</source>
        <translation>Il est envoyé tel quel, à cette machine même.</translation>
    </message>
    <message>
        <source>The password crosses the network in the clear</source>
        <translation>Le mot de passe circule en clair sur le réseau</translation>
    </message>
    <message>
        <source>plain_login is on and TLS is off: who can listen on the way to {where} can log in as {user}.</source>
        <translation>plain_login est activé et TLS désactivé&#xa0;: quiconque peut écouter sur le chemin vers {where} peut se connecter en tant que {user}.</translation>
    </message>
    <message>
        <source>Switch plain_login off (Asterisk offers a challenge), and change the secret of [{user}] in manager.conf, for it may be known already. {how}</source>
        <translation>Désactivez plain_login (Asterisk offre un défi), et changez le secret de [{user}] dans manager.conf, car il est peut-être déjà connu. {how}</translation>
    </message>
    <message>
        <source>A question and its answer take {length}.</source>
        <translation>Une question et sa réponse prennent {length}.</translation>
    </message>
    <message>
        <source>The PBX answers quickly</source>
        <translation>Le PBX répond vite</translation>
    </message>
    <message>
        <source>The PBX answers slowly</source>
        <translation>Le PBX répond lentement</translation>
    </message>
    <message>
        <source>{seen} Popups come that much later, and Asterisk cuts off who reads too slowly.</source>
        <translation>{seen} Les fenêtres d’appel ont autant de retard, et Asterisk déconnecte qui lit trop lentement.</translation>
    </message>
    <message>
        <source>Look for a slow VPN or an overloaded PBX; in this user&apos;s section of manager.conf set writetimeout=5000 (milliseconds; 100 unless set).</source>
        <translation>Cherchez un VPN lent ou un PBX surchargé&#xa0;; dans la section de cet utilisateur de manager.conf, mettez writetimeout=5000 (millisecondes&#xa0;; 100 par défaut).</translation>
    </message>
    <message>
        <source>Events say when they happened</source>
        <translation>Les événements disent quand ils ont eu lieu</translation>
    </message>
    <message>
        <source>timestampevents is on, so times are right even where events arrive late.</source>
        <translation>timestampevents est activé&#xa0;: les heures sont donc justes même si les événements arrivent en retard.</translation>
    </message>
    <message>
        <source>Events do not say when they happened</source>
        <translation>Les événements ne disent pas quand ils ont eu lieu</translation>
    </message>
    <message>
        <source>astconsole takes the moment they arrive, which is right as long as the line is quick.</source>
        <translation>astconsole prend le moment de leur arrivée, ce qui est juste tant que la connexion est rapide.</translation>
    </message>
    <message>
        <source>For times by the PBX&apos;s own clock set timestampevents=yes in [general] of manager.conf, then run: asterisk -rx &quot;manager reload&quot;</source>
        <translation>Pour avoir les heures de l’horloge du PBX, mettez timestampevents=yes dans [general] de manager.conf, puis exécutez&#xa0;: asterisk -rx &quot;manager reload&quot;</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation>Les horloges concordent</translation>
    </message>
    <message>
        <source>The PBX&apos;s clock and this computer&apos;s are {length} apart.</source>
        <translation>L’horloge du PBX et celle de cet ordinateur ont {length} d’écart.</translation>
    </message>
    <message>
        <source>The clocks differ</source>
        <translation>Les horloges diffèrent</translation>
    </message>
    <message>
        <source>Have both set their clocks by NTP (timedatectl set-ntp true).</source>
        <translation>Faites régler les deux horloges par NTP (timedatectl set-ntp true).</translation>
    </message>
    <message>
        <source>astconsole shows times by this computer&apos;s clock; compared with the PBX&apos;s own records they will differ by that much.</source>
        <translation>astconsole affiche les heures de l’horloge de cet ordinateur&#xa0;; elles différeront d’autant de celles qu’enregistre le PBX.</translation>
    </message>
    <message>
        <source>The PBX&apos;s clock is {length} ahead of this computer&apos;s. {meaning}</source>
        <translation>L’horloge du PBX avance de {length} sur celle de cet ordinateur. {meaning}</translation>
    </message>
    <message>
        <source>The PBX&apos;s clock is {length} behind this computer&apos;s. {meaning}</source>
        <translation>L’horloge du PBX retarde de {length} sur celle de cet ordinateur. {meaning}</translation>
    </message>
    <message>
        <source>less than 1 ms</source>
        <translation>moins de 1&#xa0;ms</translation>
    </message>
    <message>
        <source>then run: asterisk -rx &quot;manager reload&quot;, and connect anew</source>
        <translation>puis exécutez&#xa0;: asterisk -rx &quot;manager reload&quot;, et reconnectez-vous</translation>
    </message>
    <message>
        <source>To see for sure, let a test call be watched: astconsole doctor --watch 60.</source>
        <translation>Pour en être sûr, faites observer un appel d’essai&#xa0;: astconsole doctor --watch 60.</translation>
    </message>
    <message>
        <source>In [{user}] of manager.conf add {word} to {where} =, {reload}</source>
        <translation>Dans [{user}] de manager.conf, ajoutez {word} à {where} =, {reload}</translation>
    </message>
    <message>
        <source>This user may not ask which Asterisk this is</source>
        <translation>Cet utilisateur ne peut pas demander de quel Asterisk il s’agit</translation>
    </message>
    <message>
        <source>{without} Nothing depends on it.</source>
        <translation>{without} Rien n’en dépend.</translation>
    </message>
    <message>
        <source>astconsole itself asks for no events of calls</source>
        <translation>astconsole lui-même ne demande aucun événement d’appel</translation>
    </message>
    <message>
        <source>The setting events is {events}: the PBX is told to send nothing about calls.</source>
        <translation>Le réglage events vaut {events}&#xa0;: le PBX a pour consigne de ne rien envoyer sur les appels.</translation>
    </message>
    <message>
        <source>Set events to on (connection.events in the settings, or --events on).</source>
        <translation>Mettez events sur on (connection.events dans les réglages, ou --events on).</translation>
    </message>
    <message>
        <source>This user may not see calls</source>
        <translation>Cet utilisateur ne peut pas voir les appels</translation>
    </message>
    <message>
        <source>Its section has no {right} in read =. {without}</source>
        <translation>Sa section n’a pas {right} dans read =. {without}</translation>
    </message>
    <message>
        <source>Events of calls arrive</source>
        <translation>Les événements d’appel arrivent</translation>
    </message>
    <message>
        <source>{count} came.</source>
        <translation>Reçus&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The PBX does not tell of calls</source>
        <translation>Le PBX n’annonce pas les appels</translation>
    </message>
    <message>
        <source>While I listened channels came, went or changed, and not one event said so. {without}</source>
        <translation>Pendant l’écoute, des canaux sont apparus, ont disparu ou ont changé, et aucun événement ne l’a dit. {without}</translation>
    </message>
    <message>
        <source>{remedy}. If it is there, an eventfilter in that section hides the events: see the section below.</source>
        <translation>{remedy}. S’il y est déjà, un eventfilter de cette section cache les événements&#xa0;: voyez la section ci-dessous.</translation>
    </message>
    <message>
        <source>This user may see calls</source>
        <translation>Cet utilisateur peut voir les appels</translation>
    </message>
    <message>
        <source>It reads call. No call moved while I listened.</source>
        <translation>Il lit call. Aucun appel n’a bougé pendant l’écoute.</translation>
    </message>
    <message>
        <source>No call came while I listened</source>
        <translation>Aucun appel n’est arrivé pendant l’écoute</translation>
    </message>
    <message>
        <source>So it is not proven that this user is told of calls: Asterisk does not say which events a user gets. It needs {right} in read =.</source>
        <translation>Rien ne prouve donc que les appels sont annoncés à cet utilisateur&#xa0;: Asterisk ne dit pas quels événements un utilisateur reçoit. Il lui faut {right} dans read =.</translation>
    </message>
    <message>
        <source>Newexten is switched off for everybody</source>
        <translation>Newexten est désactivé pour tout le monde</translation>
    </message>
    <message>
        <source>disabledevents says so. That is fine: astconsole does without it.</source>
        <translation>C’est ce que dit disabledevents. Ce n’est pas gênant&#xa0;: astconsole s’en passe.</translation>
    </message>
    <message>
        <source>Events that astconsole needs are switched off for everybody</source>
        <translation>Des événements nécessaires à astconsole sont désactivés pour tout le monde</translation>
    </message>
    <message>
        <source>disabledevents in [general] of manager.conf names {names}.</source>
        <translation>disabledevents dans [general] de manager.conf contient {names}.</translation>
    </message>
    <message>
        <source>Take them out of disabledevents (where none is left, leave “disabledevents =”), {reload}</source>
        <translation>Retirez-les de disabledevents (s’il n’en reste aucun, laissez «&#xa0;disabledevents =&#xa0;»), {reload}</translation>
    </message>
    <message>
        <source>Calls that run already could not be listed</source>
        <translation>Les appels déjà en cours n’ont pas pu être listés</translation>
    </message>
    <message>
        <source>{action} is allowed, but its list did not come to an end. {without}</source>
        <translation>{action} est permis, mais sa liste n’est pas arrivée à sa fin. {without}</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>aucun appel</translation>
    </message>
    <message>
        <source>Calls that run already are seen, too</source>
        <translation>Les appels déjà en cours se voient aussi</translation>
    </message>
    <message>
        <source>{action} lists them, also after a lost connection: {now} at this moment.</source>
        <translation>{action} les liste, même après une connexion perdue&#xa0;: {now} en ce moment.</translation>
    </message>
    <message>
        <source>Calls that run already are not seen</source>
        <translation>Les appels déjà en cours ne se voient pas</translation>
    </message>
    <message>
        <source>This user may not use {action}. {without}</source>
        <translation>Cet utilisateur ne peut pas utiliser {action}. {without}</translation>
    </message>
    <message>
        <source>Nobody answered which calls run already</source>
        <translation>Pas de réponse sur les appels déjà en cours</translation>
    </message>
    <message>
        <source>{action} was not answered. {without}</source>
        <translation>{action} est resté sans réponse. {without}</translation>
    </message>
    <message>
        <source>This PBX has no queues</source>
        <translation>Ce PBX n’a pas de file d’attente</translation>
    </message>
    <message>
        <source>QueueSummary lists none.</source>
        <translation>QueueSummary n’en liste aucune.</translation>
    </message>
    <message>
        <source>This user may see queues</source>
        <translation>Cet utilisateur peut voir les files d’attente</translation>
    </message>
    <message>
        <source>It reads agent.</source>
        <translation>Il lit agent.</translation>
    </message>
    <message>
        <source>This user may not see queues</source>
        <translation>Cet utilisateur ne peut pas voir les files d’attente</translation>
    </message>
    <message>
        <source>Nothing happened in a queue while I listened</source>
        <translation>Rien ne s’est passé dans une file d’attente pendant l’écoute</translation>
    </message>
    <message>
        <source>So it is not proven that this user is told of queues. It needs {right} in read =. Without it: {without}</source>
        <translation>Rien ne prouve donc que les files d’attente sont annoncées à cet utilisateur. Il lui faut {right} dans read =. Sans cela&#xa0;: {without}</translation>
    </message>
    <message>
        <source>Let a call to a queue be watched: astconsole doctor --watch 60.</source>
        <translation>Faites observer un appel vers une file d’attente&#xa0;: astconsole doctor --watch 60.</translation>
    </message>
    <message>
        <source>This PBX has queues</source>
        <translation>Ce PBX a des files d’attente</translation>
    </message>
    <message>
        <source>{queues}. To see what happens in them takes {right} in read =. Without it: {without}</source>
        <translation>{queues}. Pour voir ce qui s’y passe, il faut {right} dans read =. Sans cela&#xa0;: {without}</translation>
    </message>
    <message>
        <source>If your calls come through one, say so: {command} {wish}.</source>
        <translation>Si vos appels passent par l’une d’elles, dites-le&#xa0;: {command} {wish}.</translation>
    </message>
    <message>
        <source>This user may see applications</source>
        <translation>Cet utilisateur peut voir les applications</translation>
    </message>
    <message>
        <source>This user may not see applications</source>
        <translation>Cet utilisateur ne peut pas voir les applications</translation>
    </message>
    <message>
        <source>{remedy}. {caution}</source>
        <translation>{remedy}. {caution}</translation>
    </message>
    <message>
        <source>No call came to an application while I listened</source>
        <translation>Aucun appel n’est arrivé à une application pendant l’écoute</translation>
    </message>
    <message>
        <source>So it is not proven that this user is told of applications. It needs {right} in read =. {caution}</source>
        <translation>Rien ne prouve donc que les applications sont annoncées à cet utilisateur. Il lui faut {right} dans read =. {caution}</translation>
    </message>
    <message>
        <source>This user may {what}</source>
        <translation>Cet utilisateur peut {what}</translation>
    </message>
    <message>
        <source>astconsole can do without it. {caution}</source>
        <translation>astconsole s’en passe. {caution}</translation>
    </message>
    <message>
        <source>See write = in the section below; if it is wanted, say so: {command} {wish}.</source>
        <translation>Voyez write = dans la section ci-dessous&#xa0;; si c’est voulu, dites-le&#xa0;: {command} {wish}.</translation>
    </message>
    <message>
        <source>This user may not {what}</source>
        <translation>Cet utilisateur ne peut pas {what}</translation>
    </message>
    <message>
        <source>{action} {refused}. {without}</source>
        <translation>{action} {refused}. {without}</translation>
    </message>
    <message>
        <source>is denied</source>
        <translation>est refusé</translation>
    </message>
    <message>
        <source>is not known to this PBX</source>
        <translation>n’est pas connu de ce PBX</translation>
    </message>
    <message>
        <source>got no answer</source>
        <translation>est resté sans réponse</translation>
    </message>
    <message>
        <source>Let [{user}] in from as few addresses as can be (deny and permit), over TLS, and with a secret nobody else has. {source}</source>
        <translation>Laissez entrer [{user}] depuis le moins d’adresses possible (deny et permit), par TLS et avec un mot de passe que personne d’autre n’a. {source}</translation>
    </message>
    <message>
        <source>This user reads more than astconsole needs</source>
        <translation>Cet utilisateur lit plus qu’il n’en faut à astconsole</translation>
    </message>
    <message>
        <source>Asterisk told it that it has booted, so it reads system.</source>
        <translation>Asterisk lui a annoncé son démarrage&#xa0;: cet utilisateur lit donc system.</translation>
    </message>
    <message>
        <source>See read = in the section below.</source>
        <translation>Voyez read = dans la section ci-dessous.</translation>
    </message>
    <message>
        <source>{word} lets it {power}</source>
        <translation>{word} lui permet {power}</translation>
    </message>
    <message>
        <source>This user may do far more than astconsole needs</source>
        <translation>Cet utilisateur peut faire bien plus qu’il n’en faut à astconsole</translation>
    </message>
    <message>
        <source>{lets}. Whoever gets hold of the secret on this computer can do so, too.</source>
        <translation>{lets}. Quiconque s’empare du mot de passe sur cet ordinateur le peut aussi.</translation>
    </message>
    <message>
        <source>Give astconsole a user of its own, with the section below, or take {names} out of write = in [{user}] of manager.conf, {reload}</source>
        <translation>Donnez à astconsole un utilisateur à lui, avec la section ci-dessous, ou retirez {names} de write = dans [{user}] de manager.conf, {reload}</translation>
    </message>
    <message>
        <source>Some phones hold without a word</source>
        <translation>Certains téléphones mettent en attente sans le dire</translation>
    </message>
    <message>
        <source>suppress_moh_on_sendonly is on for {names}: when such a phone holds, Asterisk says nothing, and the call looks as if it went on.</source>
        <translation>suppress_moh_on_sendonly est activé pour {names}&#xa0;: quand un tel téléphone met en attente, Asterisk ne dit rien, et l’appel semble continuer.</translation>
    </message>
    <message>
        <source>Set suppress_moh_on_sendonly=no for them in pjsip.conf, then run: asterisk -rx &quot;pjsip reload&quot;</source>
        <translation>Mettez suppress_moh_on_sendonly=no pour eux dans pjsip.conf, puis exécutez&#xa0;: asterisk -rx &quot;pjsip reload&quot;</translation>
    </message>
    <message>
        <source>A hold is seen where its telling is switched on</source>
        <translation>Une mise en attente se voit là où son annonce est activée</translation>
    </message>
    <message>
        <source>Before Asterisk 12 it is chan_sip that tells of holds, and only if asked to.</source>
        <translation>Avant Asterisk 12, c’est chan_sip qui annonce les mises en attente, et seulement si on le lui demande.</translation>
    </message>
    <message>
        <source>Set callevents=yes in [general] of sip.conf, then run: asterisk -rx &quot;sip reload&quot;</source>
        <translation>Mettez callevents=yes dans [general] de sip.conf, puis exécutez&#xa0;: asterisk -rx &quot;sip reload&quot;</translation>
    </message>
    <message>
        <source>A hold is seen when the phone tells of it</source>
        <translation>Une mise en attente se voit quand le téléphone l’annonce</translation>
    </message>
    <message>
        <source>Asterisk tells when a phone says that it holds. A phone that only stops sending says nothing, and an endpoint with suppress_moh_on_sendonly=yes is not told either.</source>
        <translation>Asterisk annonce une mise en attente quand le téléphone la signale. Un téléphone qui cesse seulement d’émettre ne signale rien, et avec suppress_moh_on_sendonly=yes, rien n’est annoncé non plus.</translation>
    </message>
    <message>
        <source>If holds are missing: asterisk -rx &quot;pjsip show endpoint NAME&quot;, and look for suppress_moh_on_sendonly.</source>
        <translation>Si des mises en attente manquent&#xa0;: asterisk -rx &quot;pjsip show endpoint NAME&quot;, et cherchez suppress_moh_on_sendonly.</translation>
    </message>
    <message>
        <source>1 channel up</source>
        <translation>1&#xa0;canal actif</translation>
    </message>
    <message>
        <source>{count} channels up</source>
        <translation>{count} canaux actifs</translation>
    </message>
    <message>
        <source>1 queue: {names}</source>
        <translation>1&#xa0;file d’attente&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{count} queues: {names}</source>
        <translation>{count} files d’attente&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{shown} and {count} more</source>
        <translation>{shown} et {count} de plus</translation>
    </message>
    <message>
        <source>see calls</source>
        <translation>voir les appels</translation>
    </message>
    <message>
        <source>No call is seen: no popup, no timer, no log.</source>
        <translation>Aucun appel ne se voit&#xa0;: pas de fenêtre d’appel, pas de chronomètre, pas de journal.</translation>
    </message>
    <message>
        <source>ask for calls in progress</source>
        <translation>demander les appels en cours</translation>
    </message>
    <message>
        <source>Calls that began before astconsole connected, or while the line was lost, are not seen: not who talks, no hold, no end.</source>
        <translation>Les appels commencés avant la connexion d’astconsole, ou pendant une coupure, ne se voient pas&#xa0;: ni qui parle, ni mise en attente, ni fin.</translation>
    </message>
    <message>
        <source>ask which Asterisk this is</source>
        <translation>demander de quel Asterisk il s’agit</translation>
    </message>
    <message>
        <source>The version of Asterisk is only guessed from that of its Manager.</source>
        <translation>La version d’Asterisk est seulement déduite de celle de son Manager.</translation>
    </message>
    <message>
        <source>see queues</source>
        <translation>voir les files d’attente</translation>
    </message>
    <message>
        <source>Callers who wait in a queue are not seen as waiting: the queue&apos;s name, who gave up and how long they waited are missing.</source>
        <translation>Les appelants dans une file d’attente ne sont pas montrés en attente&#xa0;: il manque le nom de la file, qui a abandonné et combien de temps ils ont attendu.</translation>
    </message>
    <message>
        <source>see which application of the dialplan a call talks to</source>
        <translation>voir à quelle application du plan de numérotation parle un appel</translation>
    </message>
    <message>
        <source>A call to a menu, a mailbox or a recording is shown by the number that was dialled only.</source>
        <translation>Un appel vers un menu vocal, une messagerie ou un enregistrement n’est montré que par le numéro composé.</translation>
    </message>
    <message>
        <source>It is most of what a busy PBX sends: each step of the dialplan, and each variable, whatever it holds.</source>
        <translation>C’est l’essentiel de ce qu’envoie un PBX très occupé&#xa0;: chaque étape du plan de numérotation et chaque variable, quel que soit son contenu.</translation>
    </message>
    <message>
        <source>dial for you (click-to-dial)</source>
        <translation>appeler des numéros pour vous (clic pour appeler)</translation>
    </message>
    <message>
        <source>Numbers can be copied, but not dialled by a click.</source>
        <translation>Les numéros peuvent être copiés, mais pas appelés d’un clic.</translation>
    </message>
    <message>
        <source>Who has this user&apos;s secret can make the PBX call anywhere at the company&apos;s expense, and run programs on it: Asterisk&apos;s own advice is to treat originate as system.</source>
        <translation>Quiconque a le mot de passe de cet utilisateur peut faire appeler le PBX n’importe où aux frais de l’entreprise, et y exécuter des programmes&#xa0;: Asterisk conseille lui-même de traiter originate comme system.</translation>
    </message>
    <message>
        <source>hang up</source>
        <translation>raccrocher</translation>
    </message>
    <message>
        <source>Calls can be ended at the phone only.</source>
        <translation>Les appels ne peuvent être terminés que sur le téléphone.</translation>
    </message>
    <message>
        <source>It can end the calls of everybody on the PBX.</source>
        <translation>Ce droit permet de terminer les appels de tout le monde sur le PBX.</translation>
    </message>
    <message>
        <source>transfer and park calls</source>
        <translation>transférer et mettre en parc des appels</translation>
    </message>
    <message>
        <source>Calls can be transferred and parked at the phone only.</source>
        <translation>Les appels ne peuvent être transférés et mis en parc que sur le téléphone.</translation>
    </message>
    <message>
        <source>It can send anybody&apos;s call anywhere.</source>
        <translation>Ce droit permet d’envoyer n’importe où l’appel de n’importe qui.</translation>
    </message>
    <message>
        <source>shut Asterisk down and change its dialplan</source>
        <translation>d’arrêter Asterisk et de modifier son plan de numérotation</translation>
    </message>
    <message>
        <source>run every command of Asterisk&apos;s console, and through it programs</source>
        <translation>d’exécuter toutes les commandes de la console d’Asterisk et, par elle, des programmes</translation>
    </message>
    <message>
        <source>read and change Asterisk&apos;s configuration files, secrets included</source>
        <translation>de lire et de modifier les fichiers de configuration d’Asterisk, mots de passe compris</translation>
    </message>
    <message>
        <source>call anywhere, and run programs</source>
        <translation>d’appeler n’importe où et d’exécuter des programmes</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Very long hold {time}</source>
        <translation>Attente très longue {time}</translation>
    </message>
    <message>
        <source>Long hold {time}</source>
        <translation>Attente longue {time}</translation>
    </message>
    <message>
        <source>Hold {time}</source>
        <translation>Attente {time}</translation>
    </message>
</context>
<context>
    <name>CallCardDelegate</name>
    <message>
        <source>Nothing to tell yet</source>
        <translation>Rien à raconter pour l’instant</translation>
    </message>
</context>
<context>
    <name>CallCards</name>
    <message>
        <source>Calls of this moment</source>
        <translation>Appels en ce moment</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>Afficher {name}</translation>
    </message>
    <message>
        <source>Copy number of {name}</source>
        <translation>Copier le numéro de {name}</translation>
    </message>
    <message>
        <source>Show what happened</source>
        <translation>Afficher le déroulement</translation>
    </message>
</context>
<context>
    <name>CallLog</name>
    <message>
        <source>Any time</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>Choose days…</source>
        <translation>Choisir les jours…</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a full date and a time, spoken</comment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>talked {duration}</source>
        <translation>conversation de {duration}</translation>
    </message>
    <message>
        <source>rang {duration}</source>
        <translation>sonnerie de {duration}</translation>
    </message>
    <message>
        <source>via {queue}</source>
        <translation>via {queue}</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>avec une note</translation>
    </message>
    <message>
        <source>Missed call from {other}</source>
        <translation>Appel manqué de {other}</translation>
    </message>
    <message>
        <source>Resolved missed call from {other}</source>
        <translation>Appel manqué de {other}, rappelé depuis</translation>
    </message>
    <message>
        <source>Call from {other}</source>
        <translation>Appel de {other}</translation>
    </message>
    <message>
        <source>Call to {other}</source>
        <translation>Appel vers {other}</translation>
    </message>
    <message>
        <source>Call from {caller} to {callee}</source>
        <translation>Appel de {caller} vers {callee}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>called</source>
        <translation>a appelé</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>a répondu</translation>
    </message>
    <message>
        <source>was called</source>
        <translation>a été appelé</translation>
    </message>
    <message>
        <source>rang</source>
        <translation>a sonné</translation>
    </message>
    <message>
        <source>transferred it</source>
        <translation>a transféré</translation>
    </message>
    <message>
        <source>took it over</source>
        <translation>a repris l’appel</translation>
    </message>
    <message>
        <source>Hidden while presenting</source>
        <translation>Masqué pendant la présentation</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>par {name}</translation>
    </message>
    <message>
        <source>{length} by {name}</source>
        <comment>on hold so long by whom</comment>
        <translation>{length} par {name}</translation>
    </message>
    <message>
        <source>to {target}</source>
        <translation>vers {target}</translation>
    </message>
    <message>
        <source>to {target} by {name}</source>
        <comment>handed on to whom by whom</comment>
        <translation>vers {target} par {name}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Appel manqué</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Appel entrant</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>Appel sortant</translation>
    </message>
    <message>
        <source>Call between others</source>
        <translation>Appel entre autres personnes</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>Via</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Sonnerie</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} heures</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minutes</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 seconde</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} secondes</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format of a day of this year</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format of a day of another year</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{caller} → {callee}</source>
        <translation>{caller} → {callee}</translation>
    </message>
    <message>
        <source>Not connected since {start}, calls may be missing</source>
        <translation>Non connecté depuis {start}, des appels peuvent manquer</translation>
    </message>
    <message>
        <source>Not connected {start}–{end}, calls may be missing</source>
        <translation>Non connecté {start}–{end}, des appels peuvent manquer</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Network busy</source>
        <translation>Réseau saturé</translation>
    </message>
    <message>
        <source>Missed, voicemail</source>
        <translation>Manqué, messagerie</translation>
    </message>
    <message>
        <source>Called back {time}</source>
        <translation>Rappelé {time}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqué</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Entrant</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Sortant</translation>
    </message>
    <message>
        <source>Between others</source>
        <translation>Entre autres personnes</translation>
    </message>
    <message>
        <source>Called back {time} by {name}</source>
        <translation>Rappelé {time} par {name}</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>In a menu</source>
        <translation>Dans un menu vocal</translation>
    </message>
    <message>
        <source>Leaving a message</source>
        <translation>Laisse un message</translation>
    </message>
    <message>
        <source>Listening to messages</source>
        <translation>Écoute des messages</translation>
    </message>
    <message>
        <source>In a conference</source>
        <translation>En conférence</translation>
    </message>
    <message>
        <source>Hears an announcement</source>
        <translation>Entend une annonce</translation>
    </message>
    <message>
        <source>Hears music</source>
        <translation>Entend la musique d’attente</translation>
    </message>
    <message>
        <source>Echo test</source>
        <translation>Test d’écho</translation>
    </message>
    <message>
        <source>With the PBX</source>
        <translation>Avec le PBX</translation>
    </message>
    <message>
        <source>Queue {queue}</source>
        <translation>File d’attente {queue}</translation>
    </message>
    <message>
        <source>To {number}</source>
        <translation>Vers {number}</translation>
    </message>
    <message>
        <source>Ringing here</source>
        <translation>Sonne ici</translation>
    </message>
    <message>
        <source>Queue call, ringing here</source>
        <translation>Appel de file d’attente, sonne ici</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Numérotation</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>Waiting in queue</source>
        <translation>Dans la file d’attente</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>En communication</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>En parc</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>{status}, when last seen</source>
        <translation>{status}, dernier état connu</translation>
    </message>
    <message>
        <source>You put them on hold</source>
        <translation>Mis en attente par vous</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>{name} put you on hold</source>
        <translation>{name} vous a mis en attente</translation>
    </message>
    <message>
        <source>Put on hold by {name}</source>
        <translation>Mis en attente par {name}</translation>
    </message>
    <message>
        <source>Transferred to {to}</source>
        <translation>Transféré vers {to}</translation>
    </message>
    <message>
        <source>{by} transferred it to {to}</source>
        <translation>Transféré par {by} vers {to}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>Problems found: {count}</source>
        <translation>Problèmes trouvés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Cela fonctionne.</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>Connect to your PBX</source>
        <translation>Se connecter à votre PBX</translation>
    </message>
    <message>
        <source>Whoever looks after the PBX can tell you what to write here.</source>
        <translation>La personne qui s’occupe du PBX peut vous dire quoi écrire ici.</translation>
    </message>
    <message>
        <source>Write the name or the address of the PBX.</source>
        <translation>Écrivez le nom ou l’adresse du PBX.</translation>
    </message>
    <message>
        <source>Write the user: a section in manager.conf.</source>
        <translation>Écrivez l’utilisateur&#xa0;: une section de manager.conf.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Écrivez le mot de passe.</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation>Trouver la cause</translation>
    </message>
    <message>
        <source>Open preferences</source>
        <translation>Ouvrir les préférences</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>Journal d’appels</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, avec %2</translation>
    </message>
    <message>
        <source>missed calls not looked at yet</source>
        <translation>appels manqués pas encore consultés</translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanie</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algérie</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Samoa américaines</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorre</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <source>Antigua &amp; Barbuda</source>
        <translation>Antigua et Barbuda</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentine</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Arménie</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Ascension Island</source>
        <translation>Île de l’Ascension</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australie</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Autriche</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Azerbaïdjan</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahreïn</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesh</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbade</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Biélorussie</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgique</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermudes</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bhoutan</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivie</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>Bosnie-Herzégovine</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botswana</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brésil</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Territoire britannique de l’océan Indien</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Îles Vierges britanniques</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarie</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Cambodge</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Cameroun</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Cap-Vert</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Pays-Bas caribéens</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Îles Caïmans</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>République centrafricaine</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Tchad</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chili</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Chine</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Île Christmas</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Îles Cocos</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Colombie</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Comores</translation>
    </message>
    <message>
        <source>Congo - Brazzaville</source>
        <translation>République du Congo</translation>
    </message>
    <message>
        <source>Congo - Kinshasa</source>
        <translation>République démocratique du Congo</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Îles Cook</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Croatie</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Cuba</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Chypre</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tchéquie</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Côte d’Ivoire</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danemark</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Djibouti</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominique</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>République dominicaine</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Équateur</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Égypte</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Guinée équatoriale</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Érythrée</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estonie</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Éthiopie</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Îles Malouines</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Îles Féroé</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fidji</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finlande</translation>
    </message>
    <message>
        <source>France</source>
        <translation>France</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Guyane française</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Polynésie française</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabon</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambie</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Géorgie</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Allemagne</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grèce</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Groenland</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Grenade</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernesey</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinée</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinée-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haïti</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Hong Kong SAR China</source>
        <translation>Hong Kong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Hongrie</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Islande</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Inde</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonésie</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Irak</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlande</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Île de Man</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israël</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italie</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaïque</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japon</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanie</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kazakhstan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenya</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Koweït</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirghizistan</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettonie</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Liban</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libye</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Lituanie</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxembourg</translation>
    </message>
    <message>
        <source>Macao SAR China</source>
        <translation>Macao</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagascar</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaisie</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Maldives</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malte</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Îles Marshall</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauritanie</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Maurice</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexique</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Micronésie</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldavie</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolie</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Monténégro</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Maroc</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mozambique</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibie</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Népal</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Pays-Bas</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Nouvelle-Calédonie</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nouvelle-Zélande</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Île Norfolk</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Corée du Nord</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Macédoine du Nord</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Îles Mariannes du Nord</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norvège</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palaos</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>Palestine</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papouasie-Nouvelle-Guinée</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Pérou</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippines</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Pologne</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Porto Rico</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Qatar</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Roumanie</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russie</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Rwanda</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>La Réunion</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>Saint-Marin</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Arabie saoudite</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Sénégal</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbie</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychelles</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapour</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Saint-Martin</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovaquie</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slovénie</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Îles Salomon</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalie</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Afrique du Sud</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Corée du Sud</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Soudan du Sud</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Espagne</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>Saint-Barthélemy</translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation>Sainte-Hélène</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>Saint-Christophe-et-Niévès</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>Sainte-Lucie</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>Saint-Martin</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>Saint-Pierre-et-Miquelon</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>Saint-Vincent-et-les-Grenadines</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Soudan</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>Svalbard et Jan Mayen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Suède</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrie</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>Sao Tomé-et-Principe</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tadjikistan</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tanzanie</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thaïlande</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor-Leste</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Trinidad &amp; Tobago</source>
        <translation>Trinité-et-Tobago</translation>
    </message>
    <message>
        <source>Tristan da Cunha</source>
        <translation>Tristan da Cunha</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunisie</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkménistan</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>Îles Turks et Caicos</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Turquie</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>Îles Vierges américaines</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Ouganda</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Émirats arabes unis</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Royaume-Uni</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>États-Unis</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Ouzbékistan</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Vatican</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Wallis &amp; Futuna</source>
        <translation>Wallis-et-Futuna</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Sahara occidental</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Yémen</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Zambie</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Zimbabwe</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Îles Åland</translation>
    </message>
</context>
<context>
    <name>Crm</name>
    <message>
        <source>The CRM address must begin with http:// or https://</source>
        <translation>L’adresse du CRM doit commencer par http:// ou https://</translation>
    </message>
    <message>
        <source>The CRM address has a brace that does not close: {template}</source>
        <translation>Dans l’adresse du CRM, une accolade n’est pas fermée&#xa0;: {template}</translation>
    </message>
    <message>
        <source>The CRM address knows no {name}, only {known}</source>
        <translation>L’adresse du CRM ne connaît pas {name}, seulement {known}</translation>
    </message>
    <message>
        <source>The CRM address must name its host: no {name} before it</source>
        <translation>L’adresse du CRM doit nommer son serveur&#xa0;: pas de {name} avant lui</translation>
    </message>
    <message>
        <source>The CRM address names no host</source>
        <translation>L’adresse du CRM ne nomme aucun serveur</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>Ouvrir dans le CRM</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>the demo office</source>
        <comment>behind “Connected to”</comment>
        <translation>la démonstration</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Details of the call</source>
        <translation>Détails de l’appel</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Close details (Esc)</source>
        <translation>Fermer les détails (Échap)</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Show raw events</source>
        <translation>Afficher les événements bruts</translation>
    </message>
    <message>
        <source>Raw events</source>
        <translation>Événements bruts</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>No raw events were kept of this call.</source>
        <translation>Aucun événement brut n’a été conservé pour cet appel.</translation>
    </message>
    <message>
        <source>{person}, {part}</source>
        <translation>{person}, {part}</translation>
    </message>
</context>
<context>
    <name>Discretion</name>
    <message>
        <source>Presentation mode</source>
        <translation>Mode présentation</translation>
    </message>
</context>
<context>
    <name>EarlierCalls</name>
    <message>
        <source>Earlier calls</source>
        <translation>Appels précédents</translation>
    </message>
    <message>
        <source>No earlier calls with this number.</source>
        <translation>Aucun appel précédent avec ce numéro.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Aucun appel pour l’instant</translation>
    </message>
    <message>
        <source>Each call appears here when it has ended.</source>
        <translation>Chaque appel apparaît ici dès qu’il est terminé.</translation>
    </message>
    <message>
        <source>No call log is kept</source>
        <translation>Aucun journal d’appels n’est tenu</translation>
    </message>
    <message>
        <source>You can change that in Preferences.</source>
        <translation>Cela se change dans les préférences.</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”</source>
        <translation>Rien ne correspond à «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing matches these filters</source>
        <translation>Rien ne correspond à ces filtres</translation>
    </message>
    <message>
        <source>Other calls are hidden by the filters above.</source>
        <translation>Les filtres ci-dessus masquent d’autres appels.</translation>
    </message>
    <message>
        <source>The call log cannot be read</source>
        <translation>Le journal d’appels ne peut pas être lu</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export calls</source>
        <translation>Exporter des appels</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Fichier à écrire</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation>Choisir le fichier à écrire</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’export</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Export the 1 entry the filter shows</source>
        <translation>Exporter la seule entrée affichée par le filtre</translation>
    </message>
    <message>
        <source>Export the {count} entries the filter shows</source>
        <translation>Exporter les {count} entrées affichées par le filtre</translation>
    </message>
    <message>
        <source>{done} of {total} entries written</source>
        <translation>{done} entrées écrites sur {total}</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
    <message>
        <source>Not exported: {reason}</source>
        <translation>Pas exporté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name the file to write.</source>
        <translation>Indiquez le fichier à écrire.</translation>
    </message>
    <message>
        <source>There is no folder {folder}</source>
        <translation>Il n’y a pas de dossier {folder}</translation>
    </message>
    <message>
        <source>This file exists already and will be replaced.</source>
        <translation>Ce fichier existe déjà et sera remplacé.</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV pour tableurs</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>JSON lines for programs</source>
        <translation>Lignes JSON pour programmes</translation>
    </message>
    <message>
        <source>One line a call with everything known of it: people, holds, transfers, timeline.</source>
        <translation>Une ligne par appel avec tout ce qui en est connu&#xa0;: personnes, mises en attente, transferts, déroulement.</translation>
    </message>
    <message>
        <source>Asterisk Master.csv</source>
        <translation>Asterisk Master.csv</translation>
    </message>
    <message>
        <source>The columns of Asterisk&apos;s own call records, for programs that read these.</source>
        <translation>Les colonnes des enregistrements d’appels d’Asterisk (CDR), pour les programmes qui les lisent.</translation>
    </message>
    <message>
        <source>One line a call: start, direction, who, number, outcome, rang, talked, via, caller, callee, note and more.</source>
        <translation>Une ligne par appel&#xa0;: début, sens, qui, numéro, résultat, sonnerie, durée, via, appelant, appelé, note et plus encore.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search names, numbers, notes, outcomes</source>
        <translation>Rechercher noms, numéros, notes, résultats</translation>
    </message>
    <message>
        <source>Search the call log</source>
        <translation>Rechercher dans le journal d’appels</translation>
    </message>
    <message>
        <source>Search the call log (Ctrl+F)</source>
        <translation>Rechercher dans le journal d’appels (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Afficher tous les appels</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miens</translation>
    </message>
    <message>
        <source>Show my own calls only</source>
        <translation>Afficher seulement mes propres appels</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Show missed calls only</source>
        <translation>Afficher seulement les appels manqués</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Entrants</translation>
    </message>
    <message>
        <source>Show incoming calls only</source>
        <translation>Afficher seulement les appels entrants</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Sortants</translation>
    </message>
    <message>
        <source>Show outgoing calls only</source>
        <translation>Afficher seulement les appels sortants</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Internes</translation>
    </message>
    <message>
        <source>Show calls with colleagues only</source>
        <translation>Afficher seulement les appels entre collègues</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Show calls that came through a queue only</source>
        <translation>Afficher seulement les appels passés par une file d’attente</translation>
    </message>
    <message>
        <source>matching “{text}”</source>
        <translation>correspondant à «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>with {number}</source>
        <translation>avec {number}</translation>
    </message>
    <message>
        <source>Only {number}</source>
        <translation>Seulement {number}</translation>
    </message>
    <message>
        <source>Only calls with {number}; press to show all</source>
        <translation>Seulement les appels avec {number}&#xa0;; appuyer pour tout afficher</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>What to do: {remedy}</source>
        <translation>À faire&#xa0;: {remedy}</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>astconsole: first start</source>
        <translation>astconsole&#xa0;: premier démarrage</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Étape {n} sur {all}</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>More settings</source>
        <translation>Autres réglages</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Ceci est nécessaire.</translation>
    </message>
</context>
<context>
    <name>IncomingCard</name>
    <message>
        <source>Ringing for</source>
        <translation>Sonne depuis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>{list}: add</source>
        <translation>{list}&#xa0;: ajouter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add to {list}</source>
        <translation>Ajouter à «&#xa0;{list}&#xa0;»</translation>
    </message>
    <message>
        <source>Remove {text}</source>
        <translation>Retirer {text}</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>The call log cannot be read: {reason}</source>
        <translation>Le journal d’appels ne peut pas être lu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 entrée</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} entrées</translation>
    </message>
    <message>
        <source>New calls are not logged (see Preferences)</source>
        <translation>Les nouveaux appels ne sont pas consignés (voir les préférences)</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Call log</source>
        <translation>Journal d’appels</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the calls shown</source>
        <translation>Exporter les appels affichés</translation>
    </message>
    <message>
        <source>Export the calls shown (Ctrl+E)</source>
        <translation>Exporter les appels affichés (Ctrl+E)</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copié&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
</context>
<context>
    <name>Logbook</name>
    <message>
        <source>Calls with %1 are no longer logged.</source>
        <translation>Les appels avec %1 ne sont plus consignés.</translation>
    </message>
    <message>
        <source>Calls with %1 are logged again.</source>
        <translation>Les appels avec %1 sont de nouveau consignés.</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>L’export a été annulé&#xa0;; aucun fichier n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>MeStep</name>
    <message>
        <source>Your extensions</source>
        <translation>Vos postes</translation>
    </message>
    <message>
        <source>Calls of these telephones are yours: they pop up while they ring, and are told as yours in the log.</source>
        <translation>Les appels de ces téléphones sont les vôtres&#xa0;: ils apparaissent quand ils sonnent et figurent comme tels dans le journal.</translation>
    </message>
    <message>
        <source>Left empty, no call is yours. You can write them later, in Preferences.</source>
        <translation>Si c’est vide, aucun appel n’est le vôtre. Vous pourrez les écrire plus tard, dans les préférences.</translation>
    </message>
    <message>
        <source>your number, on whatever telephone</source>
        <translation>votre numéro, quel que soit le téléphone</translation>
    </message>
    <message>
        <source>one telephone, as the PBX calls it</source>
        <translation>un téléphone, comme le PBX l’appelle</translation>
    </message>
    <message>
        <source>a number in one part of the dial plan</source>
        <translation>un numéro dans une partie du plan de numérotation</translation>
    </message>
</context>
<context>
    <name>NameButton</name>
    <message>
        <source>Show what is known about {name}</source>
        <translation>Afficher ce qui est connu de {name}</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Connection doctor</source>
        <translation>Diagnostic de connexion</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>NewCallsPill</name>
    <message>
        <source>1 new call</source>
        <translation>1 nouvel appel</translation>
    </message>
    <message numerus="yes">
        <source>%n new calls</source>
        <translation>
            <numerusform>%n nouvel appel</numerusform>
            <numerusform>%n nouveaux appels</numerusform>
        </translation>
    </message>
    <message>
        <source>{calls}, show them</source>
        <translation>{calls}, afficher</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note on this call</source>
        <translation>Note sur cet appel</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>1 entry deleted</source>
        <translation>1 entrée supprimée</translation>
    </message>
    <message numerus="yes">
        <source>%n entries deleted</source>
        <translation>
            <numerusform>%n entrée supprimée</numerusform>
            <numerusform>%n entrées supprimées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationPresenter</name>
    <message>
        <source>Look up</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copier le numéro</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>Now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>No calls right now</source>
        <translation>Aucun appel en ce moment</translation>
    </message>
    <message>
        <source>A call appears here the moment a phone rings or somebody dials.</source>
        <translation>Un appel apparaît ici dès qu’un téléphone sonne ou que quelqu’un compose un numéro.</translation>
    </message>
    <message>
        <source>No telephone is yours yet, so no call pops up. Write your extensions in Preferences, under Me.</source>
        <translation>Aucun téléphone n’est encore le vôtre, donc aucun appel ne s’affiche. Indiquez vos postes dans les préférences, sous «&#xa0;Moi&#xa0;».</translation>
    </message>
    <message>
        <source>A call appears here the moment one of your phones rings or dials.</source>
        <translation>Un appel apparaît ici dès que l’un de vos téléphones sonne ou compose un numéro.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Calls appear here as soon as the PBX answers.</source>
        <translation>Les appels apparaissent ici dès que le PBX répond.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>What happens on the PBX now is not seen here.</source>
        <translation>Ce qui se passe maintenant sur le PBX n’est pas visible ici.</translation>
    </message>
    <message>
        <source>Mine ({count})</source>
        <translation>Les miens ({count})</translation>
    </message>
    <message>
        <source>Everybody ({count})</source>
        <translation>Tous ({count})</translation>
    </message>
</context>
<context>
    <name>NumberFormats</name>
    <message>
        <source>International</source>
        <translation>International</translation>
    </message>
    <message>
        <source>National</source>
        <translation>National</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Tel que reçu</translation>
    </message>
</context>
<context>
    <name>NumberNote</name>
    <message>
        <source>Note about this number</source>
        <translation>Note sur ce numéro</translation>
    </message>
    <message>
        <source>What to remember about this number</source>
        <translation>Ce qu’il faut retenir de ce numéro</translation>
    </message>
</context>
<context>
    <name>ParticipantPanel</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>Ouvrir dans le CRM</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>Appels précédents</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>PbxActions</name>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>{number} cannot be called.</source>
        <translation>{number} ne peut pas être appelé.</translation>
    </message>
    <message>
        <source>The PBX refused: {words}</source>
        <translation>Le PBX a refusé&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Numéro masqué</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>to</source>
        <comment>the last day of a span</comment>
        <translation>au</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} au {last}</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Jours choisis</translation>
    </message>
    <message>
        <source>Days shown: {days}</source>
        <translation>Jours affichés&#xa0;: {days}</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Transferred by {name}</source>
        <translation>Transféré par {name}</translation>
    </message>
    <message>
        <source>Last spoke {when}</source>
        <translation>Dernier échange&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Appel entrant</translation>
    </message>
    <message>
        <source>No longer ringing here</source>
        <translation>Ne sonne plus ici</translation>
    </message>
    <message>
        <source>Missed after {time}</source>
        <translation>Manqué après {time}</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <translation>Pris ailleurs</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>You are talking</source>
        <translation>Vous êtes en communication</translation>
    </message>
    <message>
        <source>Answered by {name}</source>
        <translation>Pris par {name}</translation>
    </message>
    <message>
        <source>Picked up by {name}</source>
        <translation>Intercepté par {name}</translation>
    </message>
</context>
<context>
    <name>PopupActions</name>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
</context>
<context>
    <name>PopupStack</name>
    <message>
        <source>Incoming call</source>
        <translation>Appel entrant</translation>
    </message>
    <message>
        <source>Incoming calls</source>
        <translation>Appels entrants</translation>
    </message>
    <message>
        <source>More calls: {count}</source>
        <translation>Autres appels&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Groupes de réglages</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not saved. Values to correct: {n}</source>
        <translation>Pas enregistré. Valeurs à corriger&#xa0;: {n}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Belongs to the demo office.</source>
        <translation>Fait partie de la démonstration.</translation>
    </message>
    <message>
        <source>Given on the command line, which goes before what is saved here.</source>
        <translation>Donné sur la ligne de commande, qui l’emporte sur ce qui est enregistré ici.</translation>
    </message>
    <message>
        <source>Set by the environment variable {name}, which goes before what is saved here.</source>
        <translation>Fixé par la variable d’environnement {name}, qui l’emporte sur ce qui est enregistré ici.</translation>
    </message>
    <message>
        <source>Set for this computer in {place}. What you save here goes before it.</source>
        <translation>Fixé pour cet ordinateur dans {place}. Ce que vous enregistrez ici l’emporte.</translation>
    </message>
    <message>
        <source>Changes not saved yet: {n}</source>
        <translation>Modifications pas encore enregistrées&#xa0;: {n}</translation>
    </message>
    <message>
        <source>{group}, values to correct: {n}</source>
        <translation>{group}, valeurs à corriger&#xa0;: {n}</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>Copier {number}</translation>
    </message>
    <message>
        <source>Only this number</source>
        <translation>Seulement ce numéro</translation>
    </message>
    <message>
        <source>Only calls with {number}</source>
        <translation>Seulement les appels avec {number}</translation>
    </message>
    <message>
        <source>Do not log this number</source>
        <translation>Ne pas consigner ce numéro</translation>
    </message>
    <message>
        <source>Log {number} again</source>
        <translation>Consigner de nouveau {number}</translation>
    </message>
    <message>
        <source>Do not log {number} any more</source>
        <translation>Ne plus consigner {number}</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n entries</source>
        <translation>
            <numerusform>Copier %n entrée</numerusform>
            <numerusform>Copier %n entrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n entries</source>
        <translation>
            <numerusform>Supprimer %n entrée</numerusform>
            <numerusform>Supprimer %n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy entry</source>
        <translation>Copier l’entrée</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>SecretRow</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>The secret of that section in manager.conf.</source>
        <translation>Le «&#xa0;secret&#xa0;» de cette section de manager.conf.</translation>
    </message>
    <message>
        <source>A password is one line.</source>
        <translation>Un mot de passe tient en une ligne.</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>gardé&#xa0;; saisir pour remplacer</translation>
    </message>
    <message>
        <source>This desktop has no keyring. What you type here is written to a file that only you can read, not encrypted. A password command avoids that.</source>
        <translation>Ce bureau n’a pas de trousseau. Ce que vous saisissez ici est écrit, sans chiffrement, dans un fichier que vous seul pouvez lire. Une commande de mot de passe évite cela.</translation>
    </message>
    <message>
        <source>It goes into the keyring of this desktop, never into a settings file.</source>
        <translation>Il va dans le trousseau de ce bureau, jamais dans un fichier de réglages.</translation>
    </message>
    <message>
        <source>Kept in the keyring of this desktop.</source>
        <translation>Gardé dans le trousseau de ce bureau.</translation>
    </message>
    <message>
        <source>Comes from the environment variable ASTCONSOLE_PASSWORD, which goes before what is typed here.</source>
        <translation>Vient de la variable d’environnement ASTCONSOLE_PASSWORD, qui l’emporte sur ce qui est saisi ici.</translation>
    </message>
    <message>
        <source>Comes from the file given on the command line, which goes before what is typed here.</source>
        <translation>Vient du fichier donné sur la ligne de commande, qui l’emporte sur ce qui est saisi ici.</translation>
    </message>
    <message>
        <source>Comes from the password command.</source>
        <translation>Vient de la commande du mot de passe.</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read, not encrypted.</source>
        <translation>Gardé, sans chiffrement, dans un fichier que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>Section for manager.conf</source>
        <translation>Section pour manager.conf</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the section for manager.conf</source>
        <translation>Copier la section pour manager.conf</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset {setting} to its default: {value}</source>
        <translation>Rétablir {setting} à sa valeur par défaut&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Moi</translation>
    </message>
    <message>
        <source>Popup</source>
        <translation>Fenêtre d’appel</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>Journal d’appels</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Comportement</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>PBX</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Encrypt with TLS</source>
        <translation>Chiffrer avec TLS</translation>
    </message>
    <message>
        <source>Check the certificate</source>
        <translation>Vérifier le certificat</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Certificats de confiance</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Patience when connecting</source>
        <translation>Patience à la connexion</translation>
    </message>
    <message>
        <source>Plain login</source>
        <translation>Connexion en clair</translation>
    </message>
    <message>
        <source>Longest wait between tries</source>
        <translation>Plus longue pause entre essais</translation>
    </message>
    <message>
        <source>Password command</source>
        <translation>Commande du mot de passe</translation>
    </message>
    <message>
        <source>My extensions</source>
        <translation>Mes postes</translation>
    </message>
    <message>
        <source>Show everybody’s calls</source>
        <translation>Afficher les appels de tous</translation>
    </message>
    <message>
        <source>Call back through</source>
        <translation>Rappeler via</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Show incoming calls</source>
        <translation>Afficher les appels entrants</translation>
    </message>
    <message>
        <source>From colleagues too</source>
        <translation>Des collègues aussi</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>Coin</translation>
    </message>
    <message>
        <source>Stays afterwards</source>
        <translation>Reste ensuite</translation>
    </message>
    <message>
        <source>Stay away from full screens</source>
        <translation>Rester à l’écart du plein écran</translation>
    </message>
    <message>
        <source>Keep a call log</source>
        <translation>Tenir un journal d’appels</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Keep calls for</source>
        <translation>Conserver les appels pendant</translation>
    </message>
    <message>
        <source>Numbers never logged</source>
        <translation>Numéros jamais consignés</translation>
    </message>
    <message>
        <source>Keep raw events</source>
        <translation>Garder les événements bruts</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Hold turns amber after</source>
        <translation>L’attente devient orange après</translation>
    </message>
    <message>
        <source>Hold turns red after</source>
        <translation>L’attente devient rouge après</translation>
    </message>
    <message>
        <source>Address in your CRM</source>
        <translation>Adresse dans votre CRM</translation>
    </message>
    <message>
        <source>Open it by itself</source>
        <translation>L’ouvrir tout seul</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>Démarrer avec la session</translation>
    </message>
    <message>
        <source>Start hidden</source>
        <translation>Démarrer masqué</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>Fermer vers la zone de notification</translation>
    </message>
    <message>
        <source>Only where it must be</source>
        <translation>Seulement si nécessaire</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>What suits the desktop</source>
        <translation>Ce qui convient au bureau</translation>
    </message>
    <message>
        <source>A window of its own</source>
        <translation>Une fenêtre à part</translation>
    </message>
    <message>
        <source>A notification</source>
        <translation>Une notification</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>En haut à droite</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>En haut à gauche</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>En bas à droite</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>En bas à gauche</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>When a call rings</source>
        <translation>Quand un appel sonne</translation>
    </message>
    <message>
        <source>When it is answered</source>
        <translation>Quand il est pris</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Must be {what}.</source>
        <translation>Doit être {what}.</translation>
    </message>
    <message>
        <source>Each must be one line of text.</source>
        <translation>Chaque entrée doit être une ligne de texte.</translation>
    </message>
    <message>
        <source>Must be one line of text.</source>
        <translation>Doit être une ligne de texte.</translation>
    </message>
    <message>
        <source>Must be a whole number.</source>
        <translation>Doit être un nombre entier.</translation>
    </message>
    <message>
        <source>Must be a number.</source>
        <translation>Doit être un nombre.</translation>
    </message>
    <message>
        <source>Must be a whole number, {least} or more.</source>
        <translation>Doit être un nombre entier, au moins {least}.</translation>
    </message>
    <message>
        <source>Must be a number, {least} or more.</source>
        <translation>Doit être un nombre, au moins {least}.</translation>
    </message>
    <message>
        <source>Must be a whole number from {least} to {most}.</source>
        <translation>Doit être un nombre entier de {least} à {most}.</translation>
    </message>
    <message>
        <source>Must be a number from {least} to {most}.</source>
        <translation>Doit être un nombre de {least} à {most}.</translation>
    </message>
    <message>
        <source>How to reach the PBX and who to be there.</source>
        <translation>Comment joindre le PBX, et sous quel nom.</translation>
    </message>
    <message>
        <source>Whose calls are mine.</source>
        <translation>Quels appels sont les miens.</translation>
    </message>
    <message>
        <source>What comes up when somebody calls.</source>
        <translation>Ce qui apparaît quand quelqu’un appelle.</translation>
    </message>
    <message>
        <source>The call log.</source>
        <translation>Le journal d’appels.</translation>
    </message>
    <message>
        <source>How it looks.</source>
        <translation>Son apparence.</translation>
    </message>
    <message>
        <source>Where to learn who is calling.</source>
        <translation>Où apprendre qui appelle.</translation>
    </message>
    <message>
        <source>How it behaves on the desktop.</source>
        <translation>Son comportement sur le bureau.</translation>
    </message>
    <message>
        <source>Name or address of the PBX.</source>
        <translation>Nom ou adresse du PBX.</translation>
    </message>
    <message>
        <source>Its AMI port: 5038, with TLS as a rule 5039.</source>
        <translation>Son port AMI&#xa0;: 5038, avec TLS en général 5039.</translation>
    </message>
    <message>
        <source>Your section in the PBX&apos;s manager.conf. The secret is kept elsewhere.</source>
        <translation>Votre section dans le manager.conf du PBX. Le mot de passe est gardé ailleurs.</translation>
    </message>
    <message>
        <source>Encrypt the connection (tlsenable in manager.conf).</source>
        <translation>Chiffrer la connexion (tlsenable dans manager.conf).</translation>
    </message>
    <message>
        <source>Refuse a PBX whose certificate cannot be trusted.</source>
        <translation>Refuser un PBX dont le certificat n’est pas fiable.</translation>
    </message>
    <message>
        <source>PEM file of certificates to trust; empty: the system&apos;s.</source>
        <translation>Fichier PEM des certificats de confiance&#xa0;; vide&#xa0;: ceux du système.</translation>
    </message>
    <message>
        <source>Events to ask for: on, off, or classes such as call,agent.</source>
        <translation>Événements demandés&#xa0;: on, off, ou des classes comme call,agent.</translation>
    </message>
    <message>
        <source>on, off or a comma list of classes such as call,agent</source>
        <translation>on, off ou une liste de classes comme call,agent</translation>
    </message>
    <message>
        <source>Seconds to wait for a connection; 0: as long as the system tries.</source>
        <translation>Secondes d’attente d’une connexion&#xa0;; 0&#xa0;: aussi longtemps que le système essaie.</translation>
    </message>
    <message>
        <source>Send the password itself: auto only over TLS and where nothing better is offered.</source>
        <translation>Envoyer le mot de passe lui-même&#xa0;: auto seulement avec TLS et si rien de mieux n’est offert.</translation>
    </message>
    <message>
        <source>Longest wait in seconds between two tries.</source>
        <translation>Plus longue pause en secondes entre deux essais.</translation>
    </message>
    <message>
        <source>Command whose first line of output is the password, where there is no keyring.</source>
        <translation>Commande dont la première ligne affichée est le mot de passe, s’il n’y a pas de trousseau.</translation>
    </message>
    <message>
        <source>My extensions, such as 101, PJSIP/front-desk or Local/101@internal.</source>
        <translation>Mes postes, par exemple 101, PJSIP/front-desk ou Local/101@internal.</translation>
    </message>
    <message>
        <source>Show the calls of everybody, for a supervisor.</source>
        <translation>Afficher les appels de tous, pour un superviseur.</translation>
    </message>
    <message>
        <source>Context of the dialplan that calls numbers for you, such as from-internal; empty: none.</source>
        <translation>Contexte du plan de numérotation qui appelle des numéros pour vous, tel que from-internal&#xa0;; vide&#xa0;: aucun.</translation>
    </message>
    <message>
        <source>the name of a context in extensions.conf</source>
        <translation>le nom d’un contexte d’extensions.conf</translation>
    </message>
    <message>
        <source>Country whose numbering plan national numbers follow, two letters such as DE.</source>
        <translation>Pays dont le plan de numérotation s’applique, deux lettres comme FR.</translation>
    </message>
    <message>
        <source>a country of two letters such as DE</source>
        <translation>un pays en deux lettres comme FR</translation>
    </message>
    <message>
        <source>Show who is calling.</source>
        <translation>Afficher qui appelle.</translation>
    </message>
    <message>
        <source>Also for calls from colleagues.</source>
        <translation>Aussi pour les appels de collègues.</translation>
    </message>
    <message>
        <source>How: a window of its own, the desktop&apos;s notification, or what suits the desktop.</source>
        <translation>Comment&#xa0;: une fenêtre à part, la notification du bureau, ou ce qui convient au bureau.</translation>
    </message>
    <message>
        <source>Corner of the screen it stands in.</source>
        <translation>Coin de l’écran où elle se place.</translation>
    </message>
    <message>
        <source>How long it says what became of the call.</source>
        <translation>Combien de temps elle dit ce que l’appel est devenu.</translation>
    </message>
    <message>
        <source>Stay away while a window fills the screen.</source>
        <translation>Rester à l’écart tant qu’une fenêtre remplit l’écran.</translation>
    </message>
    <message>
        <source>Write calls to the log.</source>
        <translation>Consigner les appels dans le journal.</translation>
    </message>
    <message>
        <source>The database; empty: in your data folder.</source>
        <translation>La base de données&#xa0;; vide&#xa0;: dans votre dossier de données.</translation>
    </message>
    <message>
        <source>Delete calls older than that many days; 0: keep them.</source>
        <translation>Supprimer les appels plus anciens que ce nombre de jours&#xa0;; 0&#xa0;: les garder.</translation>
    </message>
    <message>
        <source>Numbers whose calls are never written down.</source>
        <translation>Numéros dont les appels ne sont jamais consignés.</translation>
    </message>
    <message>
        <source>Keep the raw events of a call for a while.</source>
        <translation>Garder un temps les événements bruts d’un appel.</translation>
    </message>
    <message>
        <source>Light, dark, or as the desktop.</source>
        <translation>Clair, sombre, ou comme le bureau.</translation>
    </message>
    <message>
        <source>Language of the words.</source>
        <translation>Langue des textes.</translation>
    </message>
    <message>
        <source>On hold for so long: the timer turns amber.</source>
        <translation>En attente depuis si longtemps&#xa0;: le chronomètre devient orange.</translation>
    </message>
    <message>
        <source>On hold for so long: the timer turns red.</source>
        <translation>En attente depuis si longtemps&#xa0;: le chronomètre devient rouge.</translation>
    </message>
    <message>
        <source>Page of the office&apos;s CRM about a caller; {number} and {name} are filled in.</source>
        <translation>Page du CRM du bureau sur un appelant&#xa0;; {number} et {name} sont remplis.</translation>
    </message>
    <message>
        <source>an address that begins with http:// or https://</source>
        <translation>une adresse qui commence par http:// ou https://</translation>
    </message>
    <message>
        <source>Open that page by itself when a call from outside rings or is answered.</source>
        <translation>Ouvrir cette page toute seule quand un appel extérieur sonne ou est pris.</translation>
    </message>
    <message>
        <source>Start when you log in to the desktop.</source>
        <translation>Démarrer quand vous ouvrez votre session.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>Démarrer dans la zone de notification, sans fenêtre.</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray.</source>
        <translation>Fermer la fenêtre le laisse dans la zone de notification.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connecté à %1</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Non connecté à %1</translation>
    </message>
    <message>
        <source>Not connected to %1.</source>
        <translation>Non connecté à %1.</translation>
    </message>
    <message>
        <source>Trying again at %1.</source>
        <translation>Nouvel essai à %1.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>answered by the PBX</source>
        <translation>pris par le PBX</translation>
    </message>
    <message>
        <source>answered by {name}</source>
        <translation>pris par {name}</translation>
    </message>
    <message>
        <source>picked up by {name}, not put through</source>
        <translation>décroché par {name}, sans mise en relation</translation>
    </message>
    <message>
        <source>picked up by {name}</source>
        <translation>intercepté par {name}</translation>
    </message>
    <message>
        <source>conference</source>
        <translation>conférence</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>messagerie vocale</translation>
    </message>
    <message>
        <source>left the queue after {seconds} s</source>
        <translation>file d’attente quittée après {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>forwarded to {name}</source>
        <translation>renvoyé vers {name}</translation>
    </message>
    <message>
        <source>parked and lost</source>
        <translation>mis en parc et perdu</translation>
    </message>
    <message>
        <source>handed on while it rang</source>
        <translation>transféré pendant la sonnerie</translation>
    </message>
    <message>
        <source>rejected by all</source>
        <translation>rejeté par tous</translation>
    </message>
    <message>
        <source>rejected by {name}</source>
        <translation>rejeté par {name}</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>failed: {cause}</source>
        <translation>échec&#xa0;: {cause}</translation>
    </message>
    <message>
        <source>gave up after {seconds} s</source>
        <translation>abandonné après {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>no answer after {seconds} s</source>
        <translation>sans réponse après {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>{name} did not answer within {seconds} s</source>
        <translation>{name} n’a pas répondu en {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>ended while not connected</source>
        <translation>terminé pendant une coupure de la connexion</translation>
    </message>
    <message>
        <source>rang {name}</source>
        <translation>a sonné chez {name}</translation>
    </message>
    <message>
        <source>rang {others} and {name}</source>
        <translation>a sonné chez {others} et {name}</translation>
    </message>
    <message>
        <source>{name} answered</source>
        <translation>{name} a décroché</translation>
    </message>
    <message>
        <source>{name} took the call</source>
        <translation>{name} a pris l’appel</translation>
    </message>
    <message>
        <source>{name} picked up the call</source>
        <translation>{name} a intercepté l’appel</translation>
    </message>
    <message>
        <source>{name} put the call on hold</source>
        <translation>{name} a mis l’appel en attente</translation>
    </message>
    <message>
        <source>on hold by {name} for {time}</source>
        <translation>en attente par {name} pendant {time}</translation>
    </message>
    <message>
        <source>redirected to {name}</source>
        <translation>redirigé vers {name}</translation>
    </message>
    <message>
        <source>transferred by {name} to another call</source>
        <translation>transféré par {name} vers un autre appel</translation>
    </message>
    <message>
        <source>transferred by {name} to {target}</source>
        <translation>transféré par {name} vers {target}</translation>
    </message>
    <message>
        <source>transferred to {name}</source>
        <translation>transféré vers {name}</translation>
    </message>
    <message>
        <source>waits in queue {name}</source>
        <translation>attend dans la file {name}</translation>
    </message>
    <message>
        <source>entered conference {name}</source>
        <translation>est entré dans la conférence {name}</translation>
    </message>
    <message>
        <source>{name} forwards to {target}</source>
        <translation>{name} renvoie vers {target}</translation>
    </message>
    <message>
        <source>{name} is busy</source>
        <translation>la ligne de {name} est occupée</translation>
    </message>
    <message>
        <source>{name} rejected the call</source>
        <translation>{name} a rejeté l’appel</translation>
    </message>
    <message>
        <source>{name} parked at {target}</source>
        <translation>{name} mis en parc sur {target}</translation>
    </message>
    <message>
        <source>nobody fetched it: it goes back</source>
        <translation>personne ne l’a repris&#xa0;: il revient</translation>
    </message>
    <message>
        <source>{name} fetched it</source>
        <translation>{name} l’a repris</translation>
    </message>
    <message>
        <source>the call ended</source>
        <translation>l’appel s’est terminé</translation>
    </message>
    <message>
        <source>{name} hung up</source>
        <translation>{name} a raccroché</translation>
    </message>
    <message>
        <source>number not assigned</source>
        <translation>numéro non attribué</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>aucun chemin</translation>
    </message>
    <message>
        <source>no route to the number</source>
        <translation>aucun chemin vers ce numéro</translation>
    </message>
    <message>
        <source>the phone did not respond</source>
        <translation>le téléphone n’a pas réagi</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>the phone is not registered</source>
        <translation>le téléphone n’est pas enregistré</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>number changed</source>
        <translation>numéro changé</translation>
    </message>
    <message>
        <source>the phone is out of order</source>
        <translation>le téléphone est en dérangement</translation>
    </message>
    <message>
        <source>the number is not valid</source>
        <translation>le numéro n’est pas valable</translation>
    </message>
    <message>
        <source>all lines are busy</source>
        <translation>toutes les lignes sont occupées</translation>
    </message>
    <message>
        <source>network out of order</source>
        <translation>réseau en dérangement</translation>
    </message>
    <message>
        <source>temporary failure</source>
        <translation>panne temporaire</translation>
    </message>
    <message>
        <source>the network is congested</source>
        <translation>réseau saturé</translation>
    </message>
    <message>
        <source>no channel available</source>
        <translation>aucun canal disponible</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>non autorisé</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>indisponible pour l’instant</translation>
    </message>
    <message>
        <source>interworking</source>
        <translation>interfonctionnement</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>non joint</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Answered</source>
        <translation>Répondus</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Non joints</translation>
    </message>
    <message>
        <source>{count} answered</source>
        <translation>{count} répondus</translation>
    </message>
    <message>
        <source>{count} missed</source>
        <translation>{count} manqués</translation>
    </message>
    <message>
        <source>{count} not reached</source>
        <translation>{count} non joints</translation>
    </message>
    <message>
        <source>{hour}:00 to {next}:00</source>
        <translation>{hour}&#xa0;h à {next}&#xa0;h</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day under a bar</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Week from {day}</source>
        <translation>Semaine du {day}</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <comment>a month under a bar</comment>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>the picture could not be written</source>
        <translation>l’image n’a pas pu être écrite</translation>
    </message>
    <message>
        <source>{time} talked</source>
        <translation>{time} de conversation</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 appel</translation>
    </message>
    <message>
        <source>{count} calls</source>
        <translation>{count} appels</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in the heading</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>missed, {count} called back</source>
        <translation>manqués, dont {count} rappelés</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>appels</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondus</translation>
    </message>
    <message>
        <source>talked</source>
        <translation>de conversation</translation>
    </message>
    <message>
        <source>average time to answer</source>
        <translation>en moyenne avant réponse</translation>
    </message>
    <message>
        <source>Calls by day</source>
        <translation>Appels par jour</translation>
    </message>
    <message>
        <source>Calls by week</source>
        <translation>Appels par semaine</translation>
    </message>
    <message>
        <source>Calls by month</source>
        <translation>Appels par mois</translation>
    </message>
    <message>
        <source>Calls by hour of the day</source>
        <translation>Appels par heure de la journée</translation>
    </message>
    <message>
        <source>Busiest numbers</source>
        <translation>Numéros les plus fréquents</translation>
    </message>
</context>
<context>
    <name>SummaryChart</name>
    <message>
        <source>Summary of the calls</source>
        <translation>Synthèse des appels</translation>
    </message>
    <message>
        <source>Call summary</source>
        <translation>Synthèse des appels</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save the summary as a picture or a PDF</source>
        <translation>Enregistrer la synthèse comme image ou PDF</translation>
    </message>
    <message>
        <source>Summary of the calls</source>
        <translation>Synthèse des appels</translation>
    </message>
    <message>
        <source>No calls in these days</source>
        <translation>Aucun appel ces jours-là</translation>
    </message>
    <message>
        <source>The calls cannot be counted: {reason}</source>
        <translation>Les appels ne peuvent pas être comptés&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Pas enregistré&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Enregistrer la synthèse</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Browse for {what}</source>
        <translation>Parcourir pour «&#xa0;{what}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Do not disturb until {time}</source>
        <translation>Ne pas déranger jusqu’à {time}</translation>
    </message>
    <message>
        <source>More calls: {count}</source>
        <translation>Autres appels&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Missed calls: {count}</source>
        <translation>Appels manqués&#xa0;: {count}</translation>
    </message>
    <message>
        <source>No calls</source>
        <translation>Aucun appel</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>No calls</source>
        <translation>Aucun appel</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>Ouvrir la console</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>Appels manqués</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Presentation mode (hide names and numbers)</source>
        <translation>Mode présentation (masque noms et numéros)</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Connection doctor…</source>
        <translation>Diagnostic de connexion…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More calls: {count}</source>
        <translation>Autres appels&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Missed calls ({count})</source>
        <translation>Appels manqués ({count})</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Pendant 30 minutes</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Pendant 1 heure</translation>
    </message>
    <message>
        <source>Until tomorrow 9:00</source>
        <translation>Jusqu’à demain 9:00</translation>
    </message>
    <message>
        <source>Until I say</source>
        <translation>Jusqu’à nouvel ordre</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The host {host} cannot be found: {why}. Check its spelling, and the network.</source>
        <translation>L’hôte {host} est introuvable&#xa0;: {why}. Vérifiez son orthographe, et le réseau.</translation>
    </message>
    <message>
        <source>it has no address</source>
        <translation>il n’a pas d’adresse</translation>
    </message>
    <message>
        <source>{where} refused the connection. Check the port, that Asterisk runs, and that manager.conf has enabled=yes and a bindaddr that can be reached from here.</source>
        <translation>{where} a refusé la connexion. Vérifiez le port, qu’Asterisk tourne, et que manager.conf contient enabled=yes et une bindaddr joignable d’ici.</translation>
    </message>
    <message>
        <source>{where} did not answer. Check host and port, and whether a firewall or a VPN is in between.</source>
        <translation>{where} n’a pas répondu. Vérifiez l’hôte et le port, et s’il y a un pare-feu ou un VPN entre les deux.</translation>
    </message>
    <message>
        <source>{where} did not answer within {seconds} s. Check host and port, and whether a firewall or a VPN is in between.</source>
        <translation>{where} n’a pas répondu en {seconds}&#xa0;s. Vérifiez l’hôte et le port, et s’il y a un pare-feu ou un VPN entre les deux.</translation>
    </message>
    <message>
        <source>{where} cannot be reached: {why}. Check the network and the VPN.</source>
        <translation>{where} est injoignable&#xa0;: {why}. Vérifiez le réseau et le VPN.</translation>
    </message>
    <message>
        <source>{where} cannot be connected to: {why}.</source>
        <translation>Impossible de se connecter à {where}&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{where} took the connection and said nothing for {seconds} s. {advice}</source>
        <translation>{where} a accepté la connexion et n’a rien dit pendant {seconds}&#xa0;s. {advice}</translation>
    </message>
    <message>
        <source>Check that the port is the Asterisk Manager&apos;s.</source>
        <translation>Vérifiez que le port est celui de l’Asterisk Manager.</translation>
    </message>
    <message>
        <source>If that port speaks TLS (5039 usually does), switch tls on; else check the port.</source>
        <translation>Si ce port parle TLS (5039 le fait en général), activez TLS&#xa0;; sinon vérifiez le port.</translation>
    </message>
    <message>
        <source>{where} hung up before it said anything. Perhaps that port speaks TLS only, is not Asterisk&apos;s, or too many connections wait for their login there (authlimit in manager.conf).</source>
        <translation>{where} a raccroché avant d’avoir dit quoi que ce soit. Ce port parle peut-être seulement TLS, n’est pas celui d’Asterisk, ou trop de connexions y attendent de s’identifier (authlimit dans manager.conf).</translation>
    </message>
    <message>
        <source>The server hung up before it said anything.</source>
        <translation>Le serveur a raccroché avant d’avoir dit quoi que ce soit.</translation>
    </message>
    <message>
        <source>{where} is no Asterisk Manager: it says “{said}”. Check host and port; the Asterisk Manager usually listens on 5038 (5039 with TLS).</source>
        <translation>{where} n’est pas un Asterisk Manager&#xa0;: il dit «&#xa0;{said}&#xa0;». Vérifiez l’hôte et le port&#xa0;; l’Asterisk Manager écoute en général sur 5038 (5039 avec TLS).</translation>
    </message>
    <message>
        <source>The certificates in tls_ca_file ({file}) cannot be read: {why}. It must be a PEM file.</source>
        <translation>Les certificats de tls_ca_file ({file}) ne peuvent pas être lus&#xa0;: {why}. Ce doit être un fichier PEM.</translation>
    </message>
    <message>
        <source>{where} broke off the TLS handshake ({why}). Check that the port is the TLS one (tlsbindaddr in manager.conf, usually 5039), or switch tls off.</source>
        <translation>{where} a interrompu la négociation TLS ({why}). Vérifiez que le port est celui de TLS (tlsbindaddr dans manager.conf, en général 5039), ou désactivez TLS.</translation>
    </message>
    <message>
        <source>{where} does not speak TLS on that port. Check that the port is the TLS one (tlsbindaddr in manager.conf, usually 5039), or switch tls off.</source>
        <translation>{where} ne parle pas TLS sur ce port. Vérifiez que le port est celui de TLS (tlsbindaddr dans manager.conf, en général 5039), ou désactivez TLS.</translation>
    </message>
    <message>
        <source>TLS with {where} failed: {why}.</source>
        <translation>TLS avec {where} a échoué&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>The certificate of {where} is not trusted: {why}. {advice} Only in a network you trust wholly, tls_verify can be switched off.</source>
        <translation>Le certificat de {where} n’est pas fiable&#xa0;: {why}. {advice} Seulement dans un réseau en qui vous avez toute confiance, tls_verify peut être désactivé.</translation>
    </message>
    <message>
        <source>Use the name that is in the certificate as host, or have it issued for this one.</source>
        <translation>Utilisez comme hôte le nom qui est dans le certificat, ou faites-le établir pour celui-ci.</translation>
    </message>
    <message>
        <source>Have it renewed.</source>
        <translation>Faites-le renouveler.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock.</source>
        <translation>Vérifiez l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>If it is the PBX&apos;s own, save that certificate or its CA&apos;s as a PEM file and name it in tls_ca_file.</source>
        <translation>Si c’est celui du PBX lui-même, enregistrez ce certificat ou celui de son autorité dans un fichier PEM et indiquez-le dans tls_ca_file.</translation>
    </message>
    <message>
        <source>Have it checked.</source>
        <translation>Faites-le vérifier.</translation>
    </message>
    <message>
        <source>{where} did not answer the login within {seconds} s; perhaps it is overloaded or still starting.</source>
        <translation>{where} n’a pas répondu à la connexion en {seconds}&#xa0;s&#xa0;; il est peut-être surchargé ou démarre encore.</translation>
    </message>
    <message>
        <source>{where} offers no login by challenge ({said}). Connect with TLS, or set plain_login to send the password as it is.</source>
        <translation>{where} n’offre pas de connexion par défi ({said}). Connectez-vous avec TLS, ou réglez plain_login pour envoyer le mot de passe tel quel.</translation>
    </message>
    <message>
        <source>{where} has the user {user} logged in already and allows one login at a time. Give each person an AMI user of their own, or set allowmultiplelogin=yes in manager.conf.</source>
        <translation>Sur {where}, l’utilisateur {user} est déjà connecté, et une seule connexion à la fois est permise. Donnez à chacun son propre utilisateur AMI, ou mettez allowmultiplelogin=yes dans manager.conf.</translation>
    </message>
    <message>
        <source>{where} does not let the user {user} log in: {said}. Check that user&apos;s section in manager.conf.</source>
        <translation>{where} ne laisse pas l’utilisateur {user} se connecter&#xa0;: {said}. Vérifiez la section de cet utilisateur dans manager.conf.</translation>
    </message>
    <message>
        <source>{where} did not accept the user {user}. Check user and password; if they are right, check permit and deny in that user&apos;s section of manager.conf.</source>
        <translation>{where} n’a pas accepté l’utilisateur {user}. Vérifiez l’utilisateur et le mot de passe&#xa0;; s’ils sont justes, vérifiez permit et deny dans la section de cet utilisateur de manager.conf.</translation>
    </message>
    <message>
        <source>{where} refused the login of the user {user}: {said}.</source>
        <translation>{where} a refusé la connexion de l’utilisateur {user}&#xa0;: {said}.</translation>
    </message>
    <message>
        <source>The connection to {where} broke: {why}.</source>
        <translation>La connexion à {where} s’est rompue&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{where} closed the connection; perhaps Asterisk was restarted.</source>
        <translation>{where} a fermé la connexion&#xa0;; Asterisk a peut-être été redémarré.</translation>
    </message>
    <message>
        <source>The connection to {where} was closed.</source>
        <translation>La connexion à {where} a été fermée.</translation>
    </message>
    <message>
        <source>The connection to {where} is gone.</source>
        <translation>La connexion à {where} a disparu.</translation>
    </message>
    <message>
        <source>{where} did not answer {action} in time. Whether it was done is unknown, so it is not sent again.</source>
        <translation>{where} n’a pas répondu à temps à {action}. On ignore si cela a été fait, ce n’est donc pas renvoyé.</translation>
    </message>
    <message>
        <source>{where} no longer answers: nothing came for {seconds} s after a ping. The network or the VPN may be gone, or the PBX is overloaded.</source>
        <translation>{where} ne répond plus&#xa0;: rien n’est venu pendant {seconds}&#xa0;s après un ping. Le réseau ou le VPN a peut-être disparu, ou le PBX est surchargé.</translation>
    </message>
    <message>
        <source>{where} sent a {what} of more than {limit} bytes, and no Asterisk does that by itself. Check that host and port are those of the PBX; if they are, a dialplan variable, a UserEvent or a command prints too much.</source>
        <translation>{where} a trop envoyé d’un coup ({what}, plus de {limit} octets), ce qu’aucun Asterisk ne fait de lui-même. Vérifiez que l’hôte et le port sont ceux du PBX&#xa0;; si oui, une variable du plan de numérotation, un UserEvent ou une commande affiche trop.</translation>
    </message>
    <message>
        <source>This user may not ask for calls in progress: those that began before now are not seen. Add “reporting” to write= of this user in manager.conf (astconsole doctor prints the section).</source>
        <translation>Cet utilisateur ne peut pas demander les appels en cours&#xa0;: ceux qui ont commencé avant ne se voient pas. Ajoutez «&#xa0;reporting&#xa0;» à write= de cet utilisateur dans manager.conf (astconsole doctor affiche la section).</translation>
    </message>
    <message>
        <source>the call log {file} is in use by another program (a backup?); it is tried again until that program lets go</source>
        <translation>le journal d’appels {file} est utilisé par un autre programme (une sauvegarde&#xa0;?)&#xa0;; on réessaie jusqu’à ce qu’il le libère</translation>
    </message>
    <message>
        <source>no room left to write the call log {file}; free some space on that disk (what was logged before is safe)</source>
        <translation>plus de place pour écrire le journal d’appels {file}&#xa0;; libérez de l’espace sur ce disque (ce qui était consigné est en sûreté)</translation>
    </message>
    <message>
        <source>the call log {file} cannot be used ({why}); check that its folder exists and may be written</source>
        <translation>le journal d’appels {file} est inutilisable ({why})&#xa0;; vérifiez que son dossier existe et peut être écrit</translation>
    </message>
    <message>
        <source>the call log {file} refused what was asked of it: {why}</source>
        <translation>le journal d’appels {file} a refusé la demande&#xa0;: {why}</translation>
    </message>
    <message>
        <source>the call log {file} is damaged or no database ({why}); nothing was changed in it. Restore it from a backup, or set it aside to begin a new one</source>
        <translation>le journal d’appels {file} est abîmé ou n’est pas une base de données ({why})&#xa0;; rien n’y a été changé. Restaurez-le d’une sauvegarde, ou mettez-le de côté pour en commencer un nouveau</translation>
    </message>
    <message>
        <source>the call log {file} is closed</source>
        <translation>le journal d’appels {file} est fermé</translation>
    </message>
    <message>
        <source>there is no call log at {file} yet</source>
        <translation>il n’y a pas encore de journal d’appels dans {file}</translation>
    </message>
    <message>
        <source>the call log {file} cannot be read ({why}); check its permissions</source>
        <translation>le journal d’appels {file} ne peut pas être lu ({why})&#xa0;; vérifiez ses permissions</translation>
    </message>
    <message>
        <source>{count} of {all} calls that waited to be logged cannot be read; they are kept in {file}.unread</source>
        <translation>{count} appels sur {all} qui attendaient d’être consignés ne peuvent pas être lus&#xa0;; ils sont gardés dans {file}.unread</translation>
    </message>
    <message>
        <source>a call could not be written to the log {file} ({why}); it is put aside</source>
        <translation>un appel n’a pas pu être écrit dans le journal {file} ({why})&#xa0;; il est mis de côté</translation>
    </message>
    <message>
        <source>{file} is a database of another program, not a call log; choose another path</source>
        <translation>{file} est la base de données d’un autre programme, pas un journal d’appels&#xa0;; choisissez un autre endroit</translation>
    </message>
    <message>
        <source>the call log {file} was written by a newer astconsole (version {version} of the file, this one knows up to {newest}); update astconsole. The file was left as it is</source>
        <translation>le journal d’appels {file} a été écrit par un astconsole plus récent (version {version} du fichier, celui-ci connaît jusqu’à {newest})&#xa0;; mettez astconsole à jour. Le fichier est resté tel quel</translation>
    </message>
    <message>
        <source>the call log {file} has version {version} and this astconsole reads version {newest}; open it for writing once to bring it up to date</source>
        <translation>le journal d’appels {file} a la version {version} et cet astconsole lit la version {newest}&#xa0;; ouvrez-le une fois en écriture pour le mettre à jour</translation>
    </message>
    <message>
        <source>the call log {file} cannot be moved aside ({why})</source>
        <translation>le journal d’appels {file} ne peut pas être mis de côté ({why})</translation>
    </message>
    <message>
        <source>the call log {file} cannot be made or written ({why}); check that its folder exists and may be written</source>
        <translation>le journal d’appels {file} ne peut être ni créé ni écrit ({why})&#xa0;; vérifiez que son dossier existe et peut être écrit</translation>
    </message>
    <message>
        <source>the call log {file} cannot be brought up to date: no copy of it can be kept beside it ({why})</source>
        <translation>le journal d’appels {file} ne peut pas être mis à jour&#xa0;: aucune copie ne peut en être gardée à côté ({why})</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}</source>
        <translation>{file} ne peut pas être lu&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{file} cannot be cleared: {why}</source>
        <translation>{file} ne peut pas être vidé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>cannot write {file}: {advice}</source>
        <translation>impossible d’écrire {file}&#xa0;: {advice}</translation>
    </message>
    <message>
        <source>no room left on that disk; free some space and export again</source>
        <translation>plus de place sur ce disque&#xa0;; libérez de l’espace et exportez à nouveau</translation>
    </message>
    <message>
        <source>there is no folder {folder}; make it or choose another</source>
        <translation>il n’y a pas de dossier {folder}&#xa0;; créez-le ou choisissez-en un autre</translation>
    </message>
    <message>
        <source>permission denied; choose a folder you may write to</source>
        <translation>permission refusée&#xa0;; choisissez un dossier où vous pouvez écrire</translation>
    </message>
    <message>
        <source>it is a folder; give the file a name in it</source>
        <translation>c’est un dossier&#xa0;; donnez-y un nom au fichier</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>le nom est trop long&#xa0;; choisissez-en un plus court</translation>
    </message>
    <message>
        <source>{why}; choose another place or try again</source>
        <translation>{why}&#xa0;; choisissez un autre endroit ou réessayez</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}); check the folder&apos;s permissions and the room on the disk</source>
        <translation>{file} ne peut pas être écrit ({why})&#xa0;; vérifiez les permissions du dossier et la place sur le disque</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}); check its permissions</source>
        <translation>{file} ne peut pas être écrit ({why})&#xa0;; vérifiez ses permissions</translation>
    </message>
    <message>
        <source>the registry key {file} cannot be written ({why})</source>
        <translation>la clé de registre {file} ne peut pas être écrite ({why})</translation>
    </message>
    <message>
        <source>{command} failed with exit code {code}</source>
        <translation>{command} a échoué avec le code {code}</translation>
    </message>
    <message>
        <source>{command} has an empty first line; it must be the password</source>
        <translation>{command} a une première ligne vide&#xa0;; ce doit être le mot de passe</translation>
    </message>
    <message>
        <source>the password file {file} cannot be read ({why})</source>
        <translation>le fichier de mot de passe {file} ne peut pas être lu ({why})</translation>
    </message>
    <message>
        <source>{command} gave no answer in {seconds} seconds</source>
        <translation>{command} n’a donné aucune réponse en {seconds} secondes</translation>
    </message>
    <message>
        <source>{command} cannot be run ({why})</source>
        <translation>{command} ne peut pas être exécuté ({why})</translation>
    </message>
    <message>
        <source>{command} is no command ({why})</source>
        <translation>{command} n’est pas une commande ({why})</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text</source>
        <translation>{file} n’est pas du texte UTF-8</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why})</source>
        <translation>{file} ne peut pas être lu ({why})</translation>
    </message>
    <message>
        <source>{file} is no list of passwords; delete it and enter them again</source>
        <translation>{file} n’est pas une liste de mots de passe&#xa0;; supprimez-le et saisissez-les à nouveau</translation>
    </message>
    <message>
        <source>{file} can be read by others, so it is not used; run: chmod 600 {name}</source>
        <translation>{file} peut être lu par d’autres et n’est donc pas utilisé&#xa0;; exécutez&#xa0;: chmod 600 {name}</translation>
    </message>
    <message>
        <source>the password is empty or holds a line end</source>
        <translation>le mot de passe est vide ou contient une fin de ligne</translation>
    </message>
    <message>
        <source>the password cannot be written to {file} ({why})</source>
        <translation>le mot de passe ne peut pas être écrit dans {file} ({why})</translation>
    </message>
    <message>
        <source>this system offers no way to start with the session; add astconsole to the programs it starts yourself</source>
        <translation>ce système n’offre aucun moyen de démarrer avec la session&#xa0;; ajoutez vous-même astconsole aux programmes qu’il lance</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Welcome to astconsole</source>
        <translation>Bienvenue dans astconsole</translation>
    </message>
    <message>
        <source>It shows who is calling while it rings, and remembers who called. Your telephone stays as it is.</source>
        <translation>Il montre qui appelle pendant que cela sonne, et retient qui a appelé. Votre téléphone reste tel qu’il est.</translation>
    </message>
    <message>
        <source>Connect to your PBX</source>
        <translation>Se connecter à votre PBX</translation>
    </message>
    <message>
        <source>You need its address, and a user and password from its manager.conf.</source>
        <translation>Il vous faut son adresse, ainsi qu’un utilisateur et son mot de passe (secret) de son manager.conf.</translation>
    </message>
    <message>
        <source>Look around with the demo office</source>
        <translation>Découvrir avec le bureau de démonstration</translation>
    </message>
    <message>
        <source>Made-up people call each other on a small PBX inside this program. Nothing is saved and nothing leaves this computer.</source>
        <translation>Des personnes inventées s’appellent sur un petit PBX à l’intérieur de ce programme. Rien n’est enregistré et rien ne quitte cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
</TS>
