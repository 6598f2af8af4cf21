<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Connecting to {where}</source>
        <translation>Verbindung zu {where} wird aufgebaut</translation>
    </message>
    <message>
        <source>Logging in as {user}</source>
        <translation>Anmeldung als {user}</translation>
    </message>
    <message>
        <source>That failed; looking again</source>
        <translation>Fehlgeschlagen; es wird noch einmal nachgesehen</translation>
    </message>
    <message>
        <source>Asking what this user may do</source>
        <translation>Es wird gefragt, was dieser Benutzer darf</translation>
    </message>
    <message>
        <source>Watching: make a call now, talk, press hold, and hang up</source>
        <translation>Beobachtung läuft: Rufen Sie jetzt jemanden an, sprechen Sie, drücken Sie die Haltetaste und legen Sie auf</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Try: ping {host}. If the name is right, check this computer&apos;s network and VPN; the PBX&apos;s address in numbers does, too.</source>
        <translation>Versuchen Sie: ping {host}. Stimmt der Name, prüfen Sie Netz und VPN dieses Rechners; statt des Namens geht auch die IP-Adresse der Telefonanlage.</translation>
    </message>
    <message>
        <source>On the PBX: asterisk -rx &quot;manager show settings&quot; tells whether the Manager is on (enabled=yes in [general] of manager.conf), on which port, and for which bindaddr: with 127.0.0.1 nobody from outside gets in; 0.0.0.0 or the address of {host} does.</source>
        <translation>Auf der Telefonanlage: asterisk -rx &quot;manager show settings&quot; zeigt, ob der Manager eingeschaltet ist (enabled=yes in [general] der manager.conf), an welchem Port und für welche bindaddr: Mit 127.0.0.1 kommt niemand von außen herein, mit 0.0.0.0 oder der Adresse von {host} schon.</translation>
    </message>
    <message>
        <source>Check the network and the VPN: ping {host}.</source>
        <translation>Prüfen Sie das Netz und das VPN: ping {host}.</translation>
    </message>
    <message>
        <source>A firewall that drops says nothing: let TCP port {port} through on the PBX and between here and there, and check that host and port are right.</source>
        <translation>Eine Firewall, die Pakete verwirft, meldet nichts: Geben Sie TCP-Port {port} auf der Telefonanlage und auf dem Weg dorthin frei, und prüfen Sie, ob Rechner und Port stimmen.</translation>
    </message>
    <message>
        <source>To see the certificate: openssl s_client -connect {where} &lt;/dev/null | openssl x509 -noout -subject -issuer -dates -ext subjectAltName. If it is the PBX&apos;s own, save it as a PEM file and name that in tls_ca_file (--tls-ca-file).</source>
        <translation>Das Zertifikat zeigt: openssl s_client -connect {where} &lt;/dev/null | openssl x509 -noout -subject -issuer -dates -ext subjectAltName. Ist es das eigene der Telefonanlage, speichern Sie es als PEM-Datei und nennen Sie diese in tls_ca_file (--tls-ca-file).</translation>
    </message>
    <message>
        <source>Give the port of the Asterisk Manager: {plain_port} as a rule, {tls_port} with TLS; asterisk -rx &quot;manager show settings&quot; on the PBX names it. The web interface, SIP and ARI have ports of their own and are of no use here.</source>
        <translation>Geben Sie den Port des Asterisk-Managers an: in der Regel {plain_port}, mit TLS {tls_port}; asterisk -rx &quot;manager show settings&quot; auf der Telefonanlage nennt ihn. Weboberfläche, SIP und ARI haben eigene Ports und nützen hier nichts.</translation>
    </message>
    <message>
        <source>switch TLS off</source>
        <translation>schalten Sie TLS aus</translation>
    </message>
    <message>
        <source>switch TLS on (--tls)</source>
        <translation>schalten Sie TLS ein (--tls)</translation>
    </message>
    <message>
        <source>If that is the Manager&apos;s port, {other}. If not, give the Manager&apos;s port.</source>
        <translation>Ist das der Port des Managers, {other}. Wenn nicht, geben Sie den Port des Managers an.</translation>
    </message>
    <message>
        <source>this computer&apos;s address</source>
        <translation>die Adresse dieses Rechners</translation>
    </message>
    <message>
        <source>On the PBX: asterisk -rx &quot;manager show user {user}&quot; shows whether the section [{user}] is there and whom its ACL lets in: {here} must be permitted. The PBX&apos;s log says which it was, “failed to authenticate” (the secret, letter by letter, upper and lower case) or “failed to pass IP ACL” (the address). After a change of manager.conf: asterisk -rx &quot;manager reload&quot;</source>
        <translation>Auf der Telefonanlage: asterisk -rx &quot;manager show user {user}&quot; zeigt, ob es den Abschnitt [{user}] gibt und wen seine ACL zulässt: {here} muss erlaubt sein. Woran es lag, steht im Protokoll der Telefonanlage: „failed to authenticate“ (das Passwort (secret), Zeichen für Zeichen, groß und klein) oder „failed to pass IP ACL“ (die Adresse). Nach einer Änderung der manager.conf: asterisk -rx &quot;manager reload&quot;</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>Check the section [{user}] of manager.conf, then: asterisk -rx &quot;manager reload&quot;</source>
        <translation>Prüfen Sie den Abschnitt [{user}] der manager.conf, dann: asterisk -rx &quot;manager reload&quot;</translation>
    </message>
    <message>
        <source>If astconsole runs on this desktop with the same user, that is the other login: quit it and run the doctor again. If it is a colleague&apos;s: one user for each person. Or set allowmultiplelogin=yes in [{user}] (or [general]) of manager.conf, then: asterisk -rx &quot;manager reload&quot;</source>
        <translation>Läuft astconsole auf diesem Desktop mit demselben Benutzer, ist das die andere Anmeldung: Beenden Sie es und starten Sie die Diagnose erneut. Ist es die eines Kollegen: ein Benutzer für jede Person. Oder setzen Sie allowmultiplelogin=yes in [{user}] (oder [general]) der manager.conf, dann: asterisk -rx &quot;manager reload&quot;</translation>
    </message>
    <message>
        <source>Connect with TLS (--tls), or, in a network you trust wholly, with --plain-login.</source>
        <translation>Verbinden Sie mit TLS (--tls) oder, in einem Netz, dem Sie ganz vertrauen, mit --plain-login.</translation>
    </message>
    <message>
        <source>Try again. If it stays so: what does the PBX&apos;s log say, and does asterisk -rx &quot;core show uptime&quot; on {host} say that Asterisk was restarted?</source>
        <translation>Versuchen Sie es noch einmal. Bleibt es so: Was steht im Protokoll der Telefonanlage, und zeigt asterisk -rx &quot;core show uptime&quot; auf {host}, dass Asterisk neu gestartet wurde?</translation>
    </message>
    <message>
        <source>The PBX&apos;s name is not found</source>
        <translation>Der Name der Telefonanlage ist nicht zu finden</translation>
    </message>
    <message>
        <source>Nobody listens on that port</source>
        <translation>An diesem Port hört niemand</translation>
    </message>
    <message>
        <source>There is no way to the PBX</source>
        <translation>Es gibt keinen Weg zur Telefonanlage</translation>
    </message>
    <message>
        <source>The PBX does not answer</source>
        <translation>Die Telefonanlage antwortet nicht</translation>
    </message>
    <message>
        <source>TLS does not come about</source>
        <translation>TLS kommt nicht zustande</translation>
    </message>
    <message>
        <source>That is not the Asterisk Manager</source>
        <translation>Das ist nicht der Asterisk-Manager</translation>
    </message>
    <message>
        <source>Somebody listens and says nothing</source>
        <translation>Jemand nimmt die Verbindung an und sagt nichts</translation>
    </message>
    <message>
        <source>The other end hangs up at once</source>
        <translation>Die Gegenstelle legt sofort auf</translation>
    </message>
    <message>
        <source>The login is not accepted</source>
        <translation>Die Anmeldung wird nicht angenommen</translation>
    </message>
    <message>
        <source>This user may not log in</source>
        <translation>Dieser Benutzer darf sich nicht anmelden</translation>
    </message>
    <message>
        <source>This user is logged in already</source>
        <translation>Dieser Benutzer ist schon angemeldet</translation>
    </message>
    <message>
        <source>The login is refused</source>
        <translation>Die Anmeldung wird abgelehnt</translation>
    </message>
    <message>
        <source>That is hardly the Asterisk Manager</source>
        <translation>Das ist kaum der Asterisk-Manager</translation>
    </message>
    <message>
        <source>The connection was cut</source>
        <translation>Die Verbindung wurde abgebrochen</translation>
    </message>
    <message>
        <source>The PBX greets, but does not answer</source>
        <translation>Die Telefonanlage meldet sich, antwortet aber nicht</translation>
    </message>
    <message>
        <source>The connection failed</source>
        <translation>Die Verbindung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>it greets with “{banner}”</source>
        <translation>dort meldet sich „{banner}“</translation>
    </message>
    <message>
        <source>with TLS</source>
        <translation>mit TLS</translation>
    </message>
    <message>
        <source>without TLS</source>
        <translation>ohne TLS</translation>
    </message>
    <message>
        <source>Port {port} {manner}</source>
        <translation>Port {port} {manner}</translation>
    </message>
    <message>
        <source>It is the certificate alone</source>
        <translation>Es liegt nur am Zertifikat</translation>
    </message>
    <message>
        <source>With any certificate taken, {where} is an Asterisk Manager: {said}.</source>
        <translation>Wird jedes Zertifikat angenommen, ist {where} ein Asterisk-Manager: {said}.</translation>
    </message>
    <message>
        <source>without --tls</source>
        <translation>ohne --tls</translation>
    </message>
    <message>
        <source>{where} is an Asterisk Manager</source>
        <translation>{where} ist ein Asterisk-Manager</translation>
    </message>
    <message>
        <source>I tried: {said}.</source>
        <translation>Ausprobiert: {said}.</translation>
    </message>
    <message>
        <source>Connect to port {port} {manner} (--port {port} {flag}).</source>
        <translation>Verbinden Sie über Port {port} {manner} (--port {port} {flag}).</translation>
    </message>
    <message>
        <source>In [general] of manager.conf set tlsenable=yes, tlsbindaddr=0.0.0.0:5039 and tlscertfile= to a PEM file with certificate and key (Asterisk&apos;s ast_tls_cert makes one), run: asterisk -rx &quot;manager reload&quot;, and connect with TLS to port 5039. Or let a VPN or an SSH tunnel carry the line.</source>
        <translation>Setzen Sie in [general] der manager.conf tlsenable=yes, tlsbindaddr=0.0.0.0:5039 und tlscertfile= auf eine PEM-Datei mit Zertifikat und Schlüssel (ast_tls_cert von Asterisk erzeugt eine), führen Sie aus: asterisk -rx &quot;manager reload&quot;, und verbinden Sie mit TLS über Port 5039. Oder leiten Sie die Verbindung durch ein VPN oder einen SSH-Tunnel.</translation>
    </message>
    <message>
        <source>The connection was lost in the middle</source>
        <translation>Die Verbindung ging mittendrin verloren</translation>
    </message>
    <message>
        <source>Find out what cut it: “manager show connected” and the log on the PBX, the network, the VPN. What follows is what was found out until then.</source>
        <translation>Stellen Sie fest, was sie abgebrochen hat: „manager show connected“ und das Protokoll auf der Telefonanlage, das Netz, das VPN. Es folgt, was bis dahin festgestellt wurde.</translation>
    </message>
    <message>
        <source>Some questions got no answer</source>
        <translation>Einige Fragen blieben ohne Antwort</translation>
    </message>
    <message>
        <source>The PBX did not answer {names} in time. It may be overloaded, or the line to it.</source>
        <translation>Die Telefonanlage hat {names} nicht rechtzeitig beantwortet. Vielleicht ist sie überlastet oder die Leitung dorthin.</translation>
    </message>
    <message>
        <source>Run the doctor again at a quiet time.</source>
        <translation>Starten Sie die Diagnose noch einmal, wenn wenig los ist.</translation>
    </message>
    <message>
        <source>Asterisk {version}</source>
        <translation>Asterisk {version}</translation>
    </message>
    <message>
        <source>Asterisk {version}, by the version of its Manager</source>
        <translation>Asterisk {version}, nach der Version seines Managers</translation>
    </message>
    <message>
        <source>an Asterisk whose version I do not know</source>
        <translation>ein Asterisk unbekannter Version</translation>
    </message>
    <message>
        <source>{where} greets with “{banner}” and lets the user {user} in: {which}.</source>
        <translation>{where} meldet sich mit „{banner}“ und lässt den Benutzer {user} herein: {which}.</translation>
    </message>
    <message>
        <source>Connected to an old Asterisk</source>
        <translation>Mit einem alten Asterisk verbunden</translation>
    </message>
    <message>
        <source>{seen} Asterisk before 12 tells less of a call: no bridges, transfers and holds only in part. astconsole makes of it what can be made.</source>
        <translation>{seen} Vor Version 12 meldet Asterisk weniger über einen Anruf: keine Bridges, Weiterleiten und Halten nur zum Teil. astconsole macht daraus, was sich machen lässt.</translation>
    </message>
    <message>
        <source>Connected and logged in</source>
        <translation>Verbunden und angemeldet</translation>
    </message>
    <message>
        <source>The line is encrypted</source>
        <translation>Die Verbindung ist verschlüsselt</translation>
    </message>
    <message>
        <source>TLS, and the PBX&apos;s certificate is the one it should be.</source>
        <translation>TLS, und das Zertifikat der Telefonanlage ist das richtige.</translation>
    </message>
    <message>
        <source>The certificate is not looked at</source>
        <translation>Das Zertifikat wird nicht geprüft</translation>
    </message>
    <message>
        <source>The line is encrypted, but anybody in between could pretend to be the PBX, for any certificate is taken.</source>
        <translation>Die Verbindung ist verschlüsselt, aber jeder auf dem Weg könnte sich als die Telefonanlage ausgeben, denn jedes Zertifikat wird angenommen.</translation>
    </message>
    <message>
        <source>Save the PBX&apos;s certificate as a PEM file and name it in tls_ca_file (openssl s_client -connect {where} &lt;/dev/null | openssl x509 &gt; pbx.pem; compare it with the one on the PBX), then switch tls_verify on again.</source>
        <translation>Speichern Sie das Zertifikat der Telefonanlage als PEM-Datei und nennen Sie diese in tls_ca_file (openssl s_client -connect {where} &lt;/dev/null | openssl x509 &gt; pbx.pem; vergleichen Sie es mit dem auf der Telefonanlage), dann schalten Sie tls_verify wieder ein.</translation>
    </message>
    <message>
        <source>The connection stays on this computer</source>
        <translation>Die Verbindung bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <source>It is not encrypted, and need not be: the PBX, or a tunnel to it, is on this machine.</source>
        <translation>Sie ist nicht verschlüsselt und muss es nicht sein: Die Telefonanlage oder ein Tunnel zu ihr ist auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The line is not encrypted</source>
        <translation>Die Verbindung ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>{where} is another machine. Who can listen on the way there sees who calls whom, and may take the line over.</source>
        <translation>{where} ist ein anderer Rechner. Wer auf dem Weg dorthin mithören kann, sieht, wer wen anruft, und kann die Verbindung übernehmen.</translation>
    </message>
    <message>
        <source>The password is hidden</source>
        <translation>Das Passwort ist geschützt</translation>
    </message>
    <message>
        <source>It crosses the line encrypted only.</source>
        <translation>Es geht nur verschlüsselt über die Leitung.</translation>
    </message>
    <message>
        <source>The password is not sent</source>
        <translation>Das Passwort wird nicht gesendet</translation>
    </message>
    <message>
        <source>Only a digest of it and of the PBX&apos;s challenge is (MD5; the Manager knows no better). A short password can be guessed from it, a long random one cannot.</source>
        <translation>Gesendet wird nur ein Prüfwert aus ihm und der Challenge der Telefonanlage (MD5; etwas Besseres kennt der Manager nicht). Ein kurzes Passwort lässt sich daraus erraten, ein langes zufälliges nicht.</translation>
    </message>
    <message>
        <source>The password stays on this computer</source>
        <translation>Das Passwort bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <source>It is sent as it is, to this very machine.</source>
        <translation>Es wird im Klartext gesendet, aber nur an diesen Rechner selbst.</translation>
    </message>
    <message>
        <source>The password crosses the network in the clear</source>
        <translation>Das Passwort geht im Klartext über das Netz</translation>
    </message>
    <message>
        <source>plain_login is on and TLS is off: who can listen on the way to {where} can log in as {user}.</source>
        <translation>plain_login ist ein- und TLS ausgeschaltet: Wer auf dem Weg zu {where} mithören kann, kann sich als {user} anmelden.</translation>
    </message>
    <message>
        <source>Switch plain_login off (Asterisk offers a challenge), and change the secret of [{user}] in manager.conf, for it may be known already. {how}</source>
        <translation>Schalten Sie plain_login aus (Asterisk bietet eine Challenge an), und ändern Sie das Passwort (secret) von [{user}] in der manager.conf, denn es kann schon bekannt sein. {how}</translation>
    </message>
    <message>
        <source>A question and its answer take {length}.</source>
        <translation>Eine Frage und ihre Antwort dauern {length}.</translation>
    </message>
    <message>
        <source>The PBX answers quickly</source>
        <translation>Die Telefonanlage antwortet schnell</translation>
    </message>
    <message>
        <source>The PBX answers slowly</source>
        <translation>Die Telefonanlage antwortet langsam</translation>
    </message>
    <message>
        <source>{seen} Popups come that much later, and Asterisk cuts off who reads too slowly.</source>
        <translation>{seen} Um so viel später kommen Popups, und wer zu langsam liest, den trennt Asterisk.</translation>
    </message>
    <message>
        <source>Look for a slow VPN or an overloaded PBX; in this user&apos;s section of manager.conf set writetimeout=5000 (milliseconds; 100 unless set).</source>
        <translation>Suchen Sie nach einem langsamen VPN oder einer überlasteten Telefonanlage; setzen Sie im Abschnitt dieses Benutzers in der manager.conf writetimeout=5000 (Millisekunden; ohne Angabe 100).</translation>
    </message>
    <message>
        <source>Events say when they happened</source>
        <translation>Ereignisse nennen ihren Zeitpunkt</translation>
    </message>
    <message>
        <source>timestampevents is on, so times are right even where events arrive late.</source>
        <translation>timestampevents ist eingeschaltet, daher stimmen die Zeiten auch, wenn Ereignisse spät eintreffen.</translation>
    </message>
    <message>
        <source>Events do not say when they happened</source>
        <translation>Ereignisse nennen ihren Zeitpunkt nicht</translation>
    </message>
    <message>
        <source>astconsole takes the moment they arrive, which is right as long as the line is quick.</source>
        <translation>astconsole nimmt den Moment, in dem sie eintreffen; das stimmt, solange die Leitung schnell ist.</translation>
    </message>
    <message>
        <source>For times by the PBX&apos;s own clock set timestampevents=yes in [general] of manager.conf, then run: asterisk -rx &quot;manager reload&quot;</source>
        <translation>Für Zeiten nach der Uhr der Telefonanlage setzen Sie timestampevents=yes in [general] der manager.conf, dann führen Sie aus: asterisk -rx &quot;manager reload&quot;</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation>Die Uhren stimmen überein</translation>
    </message>
    <message>
        <source>The PBX&apos;s clock and this computer&apos;s are {length} apart.</source>
        <translation>Die Uhren der Telefonanlage und dieses Rechners liegen {length} auseinander.</translation>
    </message>
    <message>
        <source>The clocks differ</source>
        <translation>Die Uhren weichen voneinander ab</translation>
    </message>
    <message>
        <source>Have both set their clocks by NTP (timedatectl set-ntp true).</source>
        <translation>Lassen Sie beide ihre Uhr über NTP stellen (timedatectl set-ntp true).</translation>
    </message>
    <message>
        <source>astconsole shows times by this computer&apos;s clock; compared with the PBX&apos;s own records they will differ by that much.</source>
        <translation>astconsole zeigt Zeiten nach der Uhr dieses Rechners; von den Aufzeichnungen der Telefonanlage weichen sie um so viel ab.</translation>
    </message>
    <message>
        <source>The PBX&apos;s clock is {length} ahead of this computer&apos;s. {meaning}</source>
        <translation>Die Uhr der Telefonanlage geht gegenüber der dieses Rechners {length} vor. {meaning}</translation>
    </message>
    <message>
        <source>The PBX&apos;s clock is {length} behind this computer&apos;s. {meaning}</source>
        <translation>Die Uhr der Telefonanlage geht gegenüber der dieses Rechners {length} nach. {meaning}</translation>
    </message>
    <message>
        <source>less than 1 ms</source>
        <translation>weniger als 1 ms</translation>
    </message>
    <message>
        <source>then run: asterisk -rx &quot;manager reload&quot;, and connect anew</source>
        <translation>führen Sie dann aus: asterisk -rx &quot;manager reload&quot;, und verbinden Sie neu</translation>
    </message>
    <message>
        <source>To see for sure, let a test call be watched: astconsole doctor --watch 60.</source>
        <translation>Um sicher zu sein, lassen Sie einen Testanruf beobachten: astconsole doctor --watch 60.</translation>
    </message>
    <message>
        <source>In [{user}] of manager.conf add {word} to {where} =, {reload}</source>
        <translation>Ergänzen Sie in [{user}] der manager.conf {word} bei {where} =, {reload}</translation>
    </message>
    <message>
        <source>This user may not ask which Asterisk this is</source>
        <translation>Dieser Benutzer darf nicht fragen, welches Asterisk dies ist</translation>
    </message>
    <message>
        <source>{without} Nothing depends on it.</source>
        <translation>{without} Sonst hängt nichts davon ab.</translation>
    </message>
    <message>
        <source>astconsole itself asks for no events of calls</source>
        <translation>astconsole selbst verlangt keine Ereignisse von Anrufen</translation>
    </message>
    <message>
        <source>The setting events is {events}: the PBX is told to send nothing about calls.</source>
        <translation>Die Einstellung events ist {events}: Die Telefonanlage soll nichts über Anrufe senden.</translation>
    </message>
    <message>
        <source>Set events to on (connection.events in the settings, or --events on).</source>
        <translation>Setzen Sie events auf on (connection.events in den Einstellungen oder --events on).</translation>
    </message>
    <message>
        <source>This user may not see calls</source>
        <translation>Dieser Benutzer darf keine Anrufe sehen</translation>
    </message>
    <message>
        <source>Its section has no {right} in read =. {without}</source>
        <translation>In seinem Abschnitt fehlt {right} bei read =. {without}</translation>
    </message>
    <message>
        <source>Events of calls arrive</source>
        <translation>Ereignisse von Anrufen kommen an</translation>
    </message>
    <message>
        <source>{count} came.</source>
        <translation>Angekommen: {count}.</translation>
    </message>
    <message>
        <source>The PBX does not tell of calls</source>
        <translation>Die Telefonanlage meldet keine Anrufe</translation>
    </message>
    <message>
        <source>While I listened channels came, went or changed, and not one event said so. {without}</source>
        <translation>Während der Prüfung kamen, gingen oder änderten sich Kanäle, und kein einziges Ereignis meldete es. {without}</translation>
    </message>
    <message>
        <source>{remedy}. If it is there, an eventfilter in that section hides the events: see the section below.</source>
        <translation>{remedy}. Steht es schon da, verbirgt ein eventfilter in diesem Abschnitt die Ereignisse: siehe den Abschnitt unten.</translation>
    </message>
    <message>
        <source>This user may see calls</source>
        <translation>Dieser Benutzer darf Anrufe sehen</translation>
    </message>
    <message>
        <source>It reads call. No call moved while I listened.</source>
        <translation>Er liest call. Während der Prüfung tat sich bei keinem Anruf etwas.</translation>
    </message>
    <message>
        <source>No call came while I listened</source>
        <translation>Während der Prüfung kam kein Anruf</translation>
    </message>
    <message>
        <source>So it is not proven that this user is told of calls: Asterisk does not say which events a user gets. It needs {right} in read =.</source>
        <translation>Daher ist nicht erwiesen, dass dieser Benutzer von Anrufen erfährt: Asterisk sagt nicht, welche Ereignisse ein Benutzer bekommt. Er braucht {right} bei read =.</translation>
    </message>
    <message>
        <source>Newexten is switched off for everybody</source>
        <translation>Newexten ist für alle ausgeschaltet</translation>
    </message>
    <message>
        <source>disabledevents says so. That is fine: astconsole does without it.</source>
        <translation>So steht es in disabledevents. Das ist in Ordnung: astconsole kommt ohne aus.</translation>
    </message>
    <message>
        <source>Events that astconsole needs are switched off for everybody</source>
        <translation>Ereignisse, die astconsole braucht, sind für alle ausgeschaltet</translation>
    </message>
    <message>
        <source>disabledevents in [general] of manager.conf names {names}.</source>
        <translation>disabledevents in [general] der manager.conf nennt {names}.</translation>
    </message>
    <message>
        <source>Take them out of disabledevents (where none is left, leave “disabledevents =”), {reload}</source>
        <translation>Nehmen Sie sie aus disabledevents heraus (bleibt nichts übrig, lassen Sie „disabledevents =“ stehen), {reload}</translation>
    </message>
    <message>
        <source>Calls that run already could not be listed</source>
        <translation>Laufende Anrufe konnten nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>{action} is allowed, but its list did not come to an end. {without}</source>
        <translation>{action} ist erlaubt, aber die Liste kam nicht zu Ende. {without}</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>kein Anruf</translation>
    </message>
    <message>
        <source>Calls that run already are seen, too</source>
        <translation>Auch schon laufende Anrufe sind zu sehen</translation>
    </message>
    <message>
        <source>{action} lists them, also after a lost connection: {now} at this moment.</source>
        <translation>{action} listet sie auf, auch nach einer verlorenen Verbindung: in diesem Moment {now}.</translation>
    </message>
    <message>
        <source>Calls that run already are not seen</source>
        <translation>Schon laufende Anrufe sind nicht zu sehen</translation>
    </message>
    <message>
        <source>This user may not use {action}. {without}</source>
        <translation>Dieser Benutzer darf {action} nicht benutzen. {without}</translation>
    </message>
    <message>
        <source>Nobody answered which calls run already</source>
        <translation>Die Frage nach laufenden Anrufen blieb ohne Antwort</translation>
    </message>
    <message>
        <source>{action} was not answered. {without}</source>
        <translation>{action} wurde nicht beantwortet. {without}</translation>
    </message>
    <message>
        <source>This PBX has no queues</source>
        <translation>Diese Telefonanlage hat keine Warteschlangen</translation>
    </message>
    <message>
        <source>QueueSummary lists none.</source>
        <translation>QueueSummary nennt keine.</translation>
    </message>
    <message>
        <source>This user may see queues</source>
        <translation>Dieser Benutzer darf Warteschlangen sehen</translation>
    </message>
    <message>
        <source>It reads agent.</source>
        <translation>Er liest agent.</translation>
    </message>
    <message>
        <source>This user may not see queues</source>
        <translation>Dieser Benutzer darf keine Warteschlangen sehen</translation>
    </message>
    <message>
        <source>Nothing happened in a queue while I listened</source>
        <translation>Während der Prüfung geschah in keiner Warteschlange etwas</translation>
    </message>
    <message>
        <source>So it is not proven that this user is told of queues. It needs {right} in read =. Without it: {without}</source>
        <translation>Daher ist nicht erwiesen, dass dieser Benutzer von Warteschlangen erfährt. Er braucht {right} bei read =. Ohne dieses Recht: {without}</translation>
    </message>
    <message>
        <source>Let a call to a queue be watched: astconsole doctor --watch 60.</source>
        <translation>Lassen Sie einen Anruf in eine Warteschlange beobachten: astconsole doctor --watch 60.</translation>
    </message>
    <message>
        <source>This PBX has queues</source>
        <translation>Diese Telefonanlage hat Warteschlangen</translation>
    </message>
    <message>
        <source>{queues}. To see what happens in them takes {right} in read =. Without it: {without}</source>
        <translation>{queues}. Um zu sehen, was darin geschieht, ist {right} bei read = nötig. Ohne dieses Recht: {without}</translation>
    </message>
    <message>
        <source>If your calls come through one, say so: {command} {wish}.</source>
        <translation>Kommen Ihre Anrufe aus einer Warteschlange, geben Sie das an: {command} {wish}.</translation>
    </message>
    <message>
        <source>This user may see applications</source>
        <translation>Dieser Benutzer darf Anwendungen sehen</translation>
    </message>
    <message>
        <source>This user may not see applications</source>
        <translation>Dieser Benutzer darf keine Anwendungen sehen</translation>
    </message>
    <message>
        <source>{remedy}. {caution}</source>
        <translation>{remedy}. {caution}</translation>
    </message>
    <message>
        <source>No call came to an application while I listened</source>
        <translation>Während der Prüfung kam kein Anruf zu einer Anwendung</translation>
    </message>
    <message>
        <source>So it is not proven that this user is told of applications. It needs {right} in read =. {caution}</source>
        <translation>Daher ist nicht erwiesen, dass dieser Benutzer von Anwendungen erfährt. Er braucht {right} bei read =. {caution}</translation>
    </message>
    <message>
        <source>This user may {what}</source>
        <translation>Dieser Benutzer darf {what}</translation>
    </message>
    <message>
        <source>astconsole can do without it. {caution}</source>
        <translation>astconsole kommt ohne aus. {caution}</translation>
    </message>
    <message>
        <source>See write = in the section below; if it is wanted, say so: {command} {wish}.</source>
        <translation>Siehe write = im Abschnitt unten; ist es gewünscht, geben Sie das an: {command} {wish}.</translation>
    </message>
    <message>
        <source>This user may not {what}</source>
        <translation>Dieser Benutzer darf nicht {what}</translation>
    </message>
    <message>
        <source>{action} {refused}. {without}</source>
        <translation>{action} {refused}. {without}</translation>
    </message>
    <message>
        <source>is denied</source>
        <translation>ist nicht erlaubt</translation>
    </message>
    <message>
        <source>is not known to this PBX</source>
        <translation>ist dieser Telefonanlage nicht bekannt</translation>
    </message>
    <message>
        <source>got no answer</source>
        <translation>blieb ohne Antwort</translation>
    </message>
    <message>
        <source>Let [{user}] in from as few addresses as can be (deny and permit), over TLS, and with a secret nobody else has. {source}</source>
        <translation>Lassen Sie [{user}] nur von so wenigen Adressen wie möglich zu (deny und permit), über TLS und mit einem Passwort (secret), das sonst niemand hat. {source}</translation>
    </message>
    <message>
        <source>This user reads more than astconsole needs</source>
        <translation>Dieser Benutzer liest mehr, als astconsole braucht</translation>
    </message>
    <message>
        <source>Asterisk told it that it has booted, so it reads system.</source>
        <translation>Asterisk hat ihm gemeldet, dass es gestartet ist; also liest er system.</translation>
    </message>
    <message>
        <source>See read = in the section below.</source>
        <translation>Siehe read = im Abschnitt unten.</translation>
    </message>
    <message>
        <source>{word} lets it {power}</source>
        <translation>{word} erlaubt ihm, {power}</translation>
    </message>
    <message>
        <source>This user may do far more than astconsole needs</source>
        <translation>Dieser Benutzer darf weit mehr, als astconsole braucht</translation>
    </message>
    <message>
        <source>{lets}. Whoever gets hold of the secret on this computer can do so, too.</source>
        <translation>{lets}. Wer auf diesem Rechner an das Passwort (secret) kommt, kann das auch.</translation>
    </message>
    <message>
        <source>Give astconsole a user of its own, with the section below, or take {names} out of write = in [{user}] of manager.conf, {reload}</source>
        <translation>Geben Sie astconsole einen eigenen Benutzer mit dem Abschnitt unten, oder nehmen Sie {names} aus write = in [{user}] der manager.conf heraus, {reload}</translation>
    </message>
    <message>
        <source>Some phones hold without a word</source>
        <translation>Manche Telefone halten, ohne dass es gemeldet wird</translation>
    </message>
    <message>
        <source>suppress_moh_on_sendonly is on for {names}: when such a phone holds, Asterisk says nothing, and the call looks as if it went on.</source>
        <translation>suppress_moh_on_sendonly ist eingeschaltet für {names}: Hält ein solches Telefon, meldet Asterisk nichts, und der Anruf sieht aus, als ginge er weiter.</translation>
    </message>
    <message>
        <source>Set suppress_moh_on_sendonly=no for them in pjsip.conf, then run: asterisk -rx &quot;pjsip reload&quot;</source>
        <translation>Setzen Sie dafür suppress_moh_on_sendonly=no in der pjsip.conf, dann führen Sie aus: asterisk -rx &quot;pjsip reload&quot;</translation>
    </message>
    <message>
        <source>A hold is seen where its telling is switched on</source>
        <translation>Halten ist zu sehen, wo seine Meldung eingeschaltet ist</translation>
    </message>
    <message>
        <source>Before Asterisk 12 it is chan_sip that tells of holds, and only if asked to.</source>
        <translation>Vor Asterisk 12 meldet chan_sip das Halten, und nur auf Verlangen.</translation>
    </message>
    <message>
        <source>Set callevents=yes in [general] of sip.conf, then run: asterisk -rx &quot;sip reload&quot;</source>
        <translation>Setzen Sie callevents=yes in [general] der sip.conf, dann führen Sie aus: asterisk -rx &quot;sip reload&quot;</translation>
    </message>
    <message>
        <source>A hold is seen when the phone tells of it</source>
        <translation>Halten ist zu sehen, wenn das Telefon es meldet</translation>
    </message>
    <message>
        <source>Asterisk tells when a phone says that it holds. A phone that only stops sending says nothing, and an endpoint with suppress_moh_on_sendonly=yes is not told either.</source>
        <translation>Asterisk meldet, wenn ein Telefon sagt, dass es hält. Ein Telefon, das nur aufhört zu senden, sagt nichts, und auch bei einem Endpunkt mit suppress_moh_on_sendonly=yes wird Halten nicht gemeldet.</translation>
    </message>
    <message>
        <source>If holds are missing: asterisk -rx &quot;pjsip show endpoint NAME&quot;, and look for suppress_moh_on_sendonly.</source>
        <translation>Fehlt Halten: asterisk -rx &quot;pjsip show endpoint NAME&quot;, und achten Sie auf suppress_moh_on_sendonly.</translation>
    </message>
    <message>
        <source>1 channel up</source>
        <translation>1 aktiver Kanal</translation>
    </message>
    <message>
        <source>{count} channels up</source>
        <translation>{count} aktive Kanäle</translation>
    </message>
    <message>
        <source>1 queue: {names}</source>
        <translation>1 Warteschlange: {names}</translation>
    </message>
    <message>
        <source>{count} queues: {names}</source>
        <translation>{count} Warteschlangen: {names}</translation>
    </message>
    <message>
        <source>{shown} and {count} more</source>
        <translation>{shown} und {count} weitere</translation>
    </message>
    <message>
        <source>see calls</source>
        <translation>Anrufe sehen</translation>
    </message>
    <message>
        <source>No call is seen: no popup, no timer, no log.</source>
        <translation>Kein Anruf ist zu sehen: kein Popup, keine Uhr, keine Anrufliste.</translation>
    </message>
    <message>
        <source>ask for calls in progress</source>
        <translation>nach laufenden Anrufen fragen</translation>
    </message>
    <message>
        <source>Calls that began before astconsole connected, or while the line was lost, are not seen: not who talks, no hold, no end.</source>
        <translation>Anrufe, die begannen, bevor astconsole verbunden war oder während die Verbindung fehlte, sind nicht zu sehen: weder wer spricht noch Halten noch Ende.</translation>
    </message>
    <message>
        <source>ask which Asterisk this is</source>
        <translation>fragen, welches Asterisk dies ist</translation>
    </message>
    <message>
        <source>The version of Asterisk is only guessed from that of its Manager.</source>
        <translation>Die Version von Asterisk ist nur aus der seines Managers geschätzt.</translation>
    </message>
    <message>
        <source>see queues</source>
        <translation>Warteschlangen sehen</translation>
    </message>
    <message>
        <source>Callers who wait in a queue are not seen as waiting: the queue&apos;s name, who gave up and how long they waited are missing.</source>
        <translation>Anrufer in einer Warteschlange sind nicht als wartend zu sehen: Es fehlt, wie die Warteschlange heißt, wer aufgelegt hat und wie lange gewartet wurde.</translation>
    </message>
    <message>
        <source>see which application of the dialplan a call talks to</source>
        <translation>sehen, mit welcher Anwendung des Wählplans ein Anruf verbunden ist</translation>
    </message>
    <message>
        <source>A call to a menu, a mailbox or a recording is shown by the number that was dialled only.</source>
        <translation>Ein Anruf bei einem Sprachmenü, einer Mailbox oder einer Aufnahme wird nur mit der gewählten Nummer gezeigt.</translation>
    </message>
    <message>
        <source>It is most of what a busy PBX sends: each step of the dialplan, and each variable, whatever it holds.</source>
        <translation>Das ist das meiste von dem, was eine viel genutzte Telefonanlage sendet: jeder Schritt des Wählplans und jede Variable, was auch immer darin steht.</translation>
    </message>
    <message>
        <source>dial for you (click-to-dial)</source>
        <translation>für Sie wählen (Wählen per Klick)</translation>
    </message>
    <message>
        <source>Numbers can be copied, but not dialled by a click.</source>
        <translation>Nummern lassen sich kopieren, aber nicht per Klick wählen.</translation>
    </message>
    <message>
        <source>Who has this user&apos;s secret can make the PBX call anywhere at the company&apos;s expense, and run programs on it: Asterisk&apos;s own advice is to treat originate as system.</source>
        <translation>Wer das Passwort (secret) dieses Benutzers hat, kann die Telefonanlage auf Kosten der Firma überall anrufen und auf ihr Programme ausführen lassen: Asterisk selbst rät, originate wie system zu behandeln.</translation>
    </message>
    <message>
        <source>hang up</source>
        <translation>auflegen</translation>
    </message>
    <message>
        <source>Calls can be ended at the phone only.</source>
        <translation>Anrufe lassen sich nur am Telefon beenden.</translation>
    </message>
    <message>
        <source>It can end the calls of everybody on the PBX.</source>
        <translation>Damit lassen sich die Anrufe aller auf der Telefonanlage beenden.</translation>
    </message>
    <message>
        <source>transfer and park calls</source>
        <translation>Anrufe weiterleiten oder parken</translation>
    </message>
    <message>
        <source>Calls can be transferred and parked at the phone only.</source>
        <translation>Anrufe lassen sich nur am Telefon weiterleiten und parken.</translation>
    </message>
    <message>
        <source>It can send anybody&apos;s call anywhere.</source>
        <translation>Damit lassen sich die Anrufe aller beliebig weiterleiten.</translation>
    </message>
    <message>
        <source>shut Asterisk down and change its dialplan</source>
        <translation>Asterisk zu beenden und dessen Wählplan zu ändern</translation>
    </message>
    <message>
        <source>run every command of Asterisk&apos;s console, and through it programs</source>
        <translation>jeden Befehl der Asterisk-Konsole auszuführen und darüber auch Programme</translation>
    </message>
    <message>
        <source>read and change Asterisk&apos;s configuration files, secrets included</source>
        <translation>die Konfigurationsdateien von Asterisk samt Passwörtern zu lesen und zu ändern</translation>
    </message>
    <message>
        <source>call anywhere, and run programs</source>
        <translation>überall anzurufen und Programme auszuführen</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Very long hold {time}</source>
        <translation>Sehr lange gehalten {time}</translation>
    </message>
    <message>
        <source>Long hold {time}</source>
        <translation>Lange gehalten {time}</translation>
    </message>
    <message>
        <source>Hold {time}</source>
        <translation>Gehalten {time}</translation>
    </message>
</context>
<context>
    <name>CallCardDelegate</name>
    <message>
        <source>Nothing to tell yet</source>
        <translation>Noch nichts geschehen</translation>
    </message>
</context>
<context>
    <name>CallCards</name>
    <message>
        <source>Calls of this moment</source>
        <translation>Anrufe in diesem Moment</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} anzeigen</translation>
    </message>
    <message>
        <source>Copy number of {name}</source>
        <translation>Nummer von {name} kopieren</translation>
    </message>
    <message>
        <source>Show what happened</source>
        <translation>Verlauf anzeigen</translation>
    </message>
</context>
<context>
    <name>CallLog</name>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Choose days…</source>
        <translation>Tage wählen…</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a full date and a time, spoken</comment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>talked {duration}</source>
        <translation>gesprochen {duration}</translation>
    </message>
    <message>
        <source>rang {duration}</source>
        <translation>geklingelt {duration}</translation>
    </message>
    <message>
        <source>via {queue}</source>
        <translation>über {queue}</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>Missed call from {other}</source>
        <translation>Verpasster Anruf von {other}</translation>
    </message>
    <message>
        <source>Resolved missed call from {other}</source>
        <translation>Erledigter verpasster Anruf von {other}</translation>
    </message>
    <message>
        <source>Call from {other}</source>
        <translation>Anruf von {other}</translation>
    </message>
    <message>
        <source>Call to {other}</source>
        <translation>Anruf an {other}</translation>
    </message>
    <message>
        <source>Call from {caller} to {callee}</source>
        <translation>Anruf von {caller} an {callee}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}: {value}</translation>
    </message>
    <message>
        <source>called</source>
        <translation>hat angerufen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>hat angenommen</translation>
    </message>
    <message>
        <source>was called</source>
        <translation>wurde angerufen</translation>
    </message>
    <message>
        <source>rang</source>
        <translation>es klingelte</translation>
    </message>
    <message>
        <source>transferred it</source>
        <translation>hat weitergeleitet</translation>
    </message>
    <message>
        <source>took it over</source>
        <translation>hat übernommen</translation>
    </message>
    <message>
        <source>Hidden while presenting</source>
        <translation>Während der Präsentation ausgeblendet</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <source>{length} by {name}</source>
        <comment>on hold so long by whom</comment>
        <translation>{length} von {name}</translation>
    </message>
    <message>
        <source>to {target}</source>
        <translation>an {target}</translation>
    </message>
    <message>
        <source>to {target} by {name}</source>
        <comment>handed on to whom by whom</comment>
        <translation>an {target} von {name}</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Verpasster Anruf</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Outgoing call</source>
        <translation>Ausgehender Anruf</translation>
    </message>
    <message>
        <source>Call between others</source>
        <translation>Anruf zwischen anderen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Rang</source>
        <translation>Klingeln</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} Stunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} Minuten</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format of a day of this year</comment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format of a day of another year</comment>
        <translation>ddd, d. MMM yyyy</translation>
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
        <translation>Keine Verbindung seit {start}, Anrufe können fehlen</translation>
    </message>
    <message>
        <source>Not connected {start}–{end}, calls may be missing</source>
        <translation>Keine Verbindung {start}–{end}, Anrufe können fehlen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Network busy</source>
        <translation>Netz überlastet</translation>
    </message>
    <message>
        <source>Missed, voicemail</source>
        <translation>Verpasst, Voicemail</translation>
    </message>
    <message>
        <source>Called back {time}</source>
        <translation>Zurückgerufen {time}</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Between others</source>
        <translation>Zwischen anderen</translation>
    </message>
    <message>
        <source>Called back {time} by {name}</source>
        <translation>Zurückgerufen {time} von {name}</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>In a menu</source>
        <translation>Im Sprachmenü</translation>
    </message>
    <message>
        <source>Leaving a message</source>
        <translation>Hinterlässt eine Nachricht</translation>
    </message>
    <message>
        <source>Listening to messages</source>
        <translation>Hört Nachrichten ab</translation>
    </message>
    <message>
        <source>In a conference</source>
        <translation>In einer Konferenz</translation>
    </message>
    <message>
        <source>Hears an announcement</source>
        <translation>Hört eine Ansage</translation>
    </message>
    <message>
        <source>Hears music</source>
        <translation>Hört Wartemusik</translation>
    </message>
    <message>
        <source>Echo test</source>
        <translation>Echotest</translation>
    </message>
    <message>
        <source>With the PBX</source>
        <translation>Mit der Telefonanlage verbunden</translation>
    </message>
    <message>
        <source>Queue {queue}</source>
        <translation>Warteschlange {queue}</translation>
    </message>
    <message>
        <source>To {number}</source>
        <translation>An {number}</translation>
    </message>
    <message>
        <source>Ringing here</source>
        <translation>Klingelt hier</translation>
    </message>
    <message>
        <source>Queue call, ringing here</source>
        <translation>Anruf aus Warteschlange, klingelt hier</translation>
    </message>
    <message>
        <source>Dialling</source>
        <translation>Wählt</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Waiting in queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
    <message>
        <source>{status}, when last seen</source>
        <translation>{status}, letzter Stand</translation>
    </message>
    <message>
        <source>You put them on hold</source>
        <translation>Von Ihnen gehalten</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>{name} put you on hold</source>
        <translation>{name} hält den Anruf</translation>
    </message>
    <message>
        <source>Put on hold by {name}</source>
        <translation>Gehalten von {name}</translation>
    </message>
    <message>
        <source>Transferred to {to}</source>
        <translation>Weitergeleitet an {to}</translation>
    </message>
    <message>
        <source>{by} transferred it to {to}</source>
        <translation>Von {by} weitergeleitet an {to}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Problems found: {count}</source>
        <translation>Gefundene Probleme: {count}</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Es funktioniert.</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>Connect to your PBX</source>
        <translation>Mit Ihrer Telefonanlage verbinden</translation>
    </message>
    <message>
        <source>Whoever looks after the PBX can tell you what to write here.</source>
        <translation>Wer die Telefonanlage betreut, kann Ihnen sagen, was hier einzutragen ist.</translation>
    </message>
    <message>
        <source>Write the name or the address of the PBX.</source>
        <translation>Tragen Sie Name oder Adresse der Telefonanlage ein.</translation>
    </message>
    <message>
        <source>Write the user: a section in manager.conf.</source>
        <translation>Tragen Sie den Benutzer ein: einen Abschnitt der manager.conf.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Tragen Sie das Passwort ein.</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Find out why</source>
        <translation>Ursache finden</translation>
    </message>
    <message>
        <source>Open preferences</source>
        <translation>Einstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Now</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation>%1, mit %2</translation>
    </message>
    <message>
        <source>missed calls not looked at yet</source>
        <translation>verpasste Anrufe, noch nicht angesehen</translation>
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
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algerien</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Amerikanisch-Samoa</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
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
        <translation>Antigua und Barbuda</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Ascension Island</source>
        <translation>Ascension</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Aserbaidschan</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesch</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
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
        <translation>Bermuda</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivien</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botsuana</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Britisches Territorium im Indischen Ozean</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Britische Jungferninseln</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
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
        <translation>Kambodscha</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Kap Verde</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Karibische Niederlande</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Kaimaninseln</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>Zentralafrikanische Republik</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Tschad</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Weihnachtsinsel</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Kokosinseln</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Kolumbien</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Komoren</translation>
    </message>
    <message>
        <source>Congo - Brazzaville</source>
        <translation>Republik Kongo</translation>
    </message>
    <message>
        <source>Congo - Kinshasa</source>
        <translation>Demokratische Republik Kongo</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Cookinseln</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Zypern</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Elfenbeinküste</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Dschibuti</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>Dominikanische Republik</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Ägypten</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Äquatorialguinea</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Äthiopien</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Falklandinseln</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Färöer</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fidschi</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Französisch-Guayana</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Französisch-Polynesien</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabun</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
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
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Grönland</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Grenada</translation>
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
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Hong Kong SAR China</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesien</translation>
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
        <translation>Irland</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Isle of Man</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaika</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kasachstan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenia</translation>
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
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirgisistan</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Libanon</translation>
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
        <translation>Libyen</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Macao SAR China</source>
        <translation>Macao</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Maldiven</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Marshallinseln</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauretanien</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Mikronesien</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldau</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolei</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marokko</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mosambik</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Neukaledonien</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
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
        <translation>Norfolkinsel</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Nordkorea</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Nordmazedonien</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Nördliche Marianen</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
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
        <translation>Palau</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>Palästina</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papua-Neuguinea</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippinen</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Katar</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russland</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Saudi-Arabien</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychellen</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slowenien</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Salomonen</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Südkorea</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Südsudan</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
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
        <translation>St. Helena</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>St. Kitts und Nevis</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>St. Lucia</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>Saint-Martin</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>St. Pierre und Miquelon</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>St. Vincent und die Grenadinen</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>Spitzbergen und Jan Mayen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>São Tomé und Príncipe</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tadschikistan</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tansania</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
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
        <translation>Trinidad und Tobago</translation>
    </message>
    <message>
        <source>Tristan da Cunha</source>
        <translation>Tristan da Cunha</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunesien</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>Turks- und Caicos-Inseln</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Türkei</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>Amerikanische Jungferninseln</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Vereinigte Staaten</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Usbekistan</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Vatikanstadt</translation>
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
        <translation>Wallis und Futuna</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Westsahara</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Jemen</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Sambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Simbabwe</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Ålandinseln</translation>
    </message>
</context>
<context>
    <name>Crm</name>
    <message>
        <source>The CRM address must begin with http:// or https://</source>
        <translation>Die CRM-Adresse muss mit http:// oder https:// beginnen</translation>
    </message>
    <message>
        <source>The CRM address has a brace that does not close: {template}</source>
        <translation>In der CRM-Adresse ist eine Klammer nicht geschlossen: {template}</translation>
    </message>
    <message>
        <source>The CRM address knows no {name}, only {known}</source>
        <translation>Die CRM-Adresse kennt {name} nicht, nur {known}</translation>
    </message>
    <message>
        <source>The CRM address must name its host: no {name} before it</source>
        <translation>Die CRM-Adresse muss ihren Server nennen: davor darf kein {name} stehen</translation>
    </message>
    <message>
        <source>The CRM address names no host</source>
        <translation>Die CRM-Adresse nennt keinen Server</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>Im CRM öffnen</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>the demo office</source>
        <comment>behind “Connected to”</comment>
        <translation>dem Demobüro</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Details of the call</source>
        <translation>Einzelheiten des Anrufs</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Close details (Esc)</source>
        <translation>Einzelheiten schließen (Esc)</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Show raw events</source>
        <translation>Rohereignisse anzeigen</translation>
    </message>
    <message>
        <source>Raw events</source>
        <translation>Rohereignisse</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>No raw events were kept of this call.</source>
        <translation>Von diesem Anruf wurden keine Rohereignisse aufbewahrt.</translation>
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
        <translation>Präsentationsmodus</translation>
    </message>
</context>
<context>
    <name>EarlierCalls</name>
    <message>
        <source>Earlier calls</source>
        <translation>Frühere Anrufe</translation>
    </message>
    <message>
        <source>No earlier calls with this number.</source>
        <translation>Keine früheren Anrufe mit dieser Nummer.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Noch keine Anrufe</translation>
    </message>
    <message>
        <source>Each call appears here when it has ended.</source>
        <translation>Jeder Anruf erscheint hier, sobald er beendet ist.</translation>
    </message>
    <message>
        <source>No call log is kept</source>
        <translation>Es wird keine Anrufliste geführt</translation>
    </message>
    <message>
        <source>You can change that in Preferences.</source>
        <translation>Das lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”</source>
        <translation>Nichts gefunden zu „{text}“</translation>
    </message>
    <message>
        <source>Nothing matches these filters</source>
        <translation>Zu diesen Filtern passt nichts</translation>
    </message>
    <message>
        <source>Other calls are hidden by the filters above.</source>
        <translation>Andere Anrufe werden durch die Filter oben ausgeblendet.</translation>
    </message>
    <message>
        <source>The call log cannot be read</source>
        <translation>Die Anrufliste kann nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export calls</source>
        <translation>Anrufe exportieren</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zieldatei</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation>Zieldatei auswählen</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Export the 1 entry the filter shows</source>
        <translation>Den 1 Eintrag exportieren, den der Filter zeigt</translation>
    </message>
    <message>
        <source>Export the {count} entries the filter shows</source>
        <translation>Die {count} Einträge exportieren, die der Filter zeigt</translation>
    </message>
    <message>
        <source>{done} of {total} entries written</source>
        <translation>{done} von {total} Einträgen geschrieben</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>Not exported: {reason}</source>
        <translation>Nicht exportiert: {reason}</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Anrufliste wird gelesen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name the file to write.</source>
        <translation>Nennen Sie die Zieldatei.</translation>
    </message>
    <message>
        <source>There is no folder {folder}</source>
        <translation>Es gibt keinen Ordner {folder}</translation>
    </message>
    <message>
        <source>This file exists already and will be replaced.</source>
        <translation>Diese Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>JSON lines for programs</source>
        <translation>JSON-Zeilen für Programme</translation>
    </message>
    <message>
        <source>One line a call with everything known of it: people, holds, transfers, timeline.</source>
        <translation>Eine Zeile je Anruf mit allem, was bekannt ist: Beteiligte, Halten, Weiterleitungen, Verlauf.</translation>
    </message>
    <message>
        <source>Asterisk Master.csv</source>
        <translation>Asterisk Master.csv</translation>
    </message>
    <message>
        <source>The columns of Asterisk&apos;s own call records, for programs that read these.</source>
        <translation>Die Spalten von Asterisks eigenen Anrufdaten (CDR), für Programme, die diese lesen.</translation>
    </message>
    <message>
        <source>One line a call: start, direction, who, number, outcome, rang, talked, via, caller, callee, note and more.</source>
        <translation>Eine Zeile je Anruf: Beginn, Richtung, wer, Nummer, Ergebnis, Klingeln, Gespräch, über, Anrufer, Angerufener, Notiz und mehr.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search names, numbers, notes, outcomes</source>
        <translation>Namen, Nummern, Notizen, Ergebnisse durchsuchen</translation>
    </message>
    <message>
        <source>Search the call log</source>
        <translation>Anrufliste durchsuchen</translation>
    </message>
    <message>
        <source>Search the call log (Ctrl+F)</source>
        <translation>Anrufliste durchsuchen (Strg+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Alle Anrufe anzeigen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Show my own calls only</source>
        <translation>Nur meine eigenen Anrufe anzeigen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Show missed calls only</source>
        <translation>Nur verpasste Anrufe anzeigen</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <source>Show incoming calls only</source>
        <translation>Nur eingehende Anrufe anzeigen</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <source>Show outgoing calls only</source>
        <translation>Nur ausgehende Anrufe anzeigen</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Show calls with colleagues only</source>
        <translation>Nur Anrufe mit Kollegen anzeigen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Show calls that came through a queue only</source>
        <translation>Nur Anrufe aus einer Warteschlange anzeigen</translation>
    </message>
    <message>
        <source>matching “{text}”</source>
        <translation>passend zu „{text}“</translation>
    </message>
    <message>
        <source>with {number}</source>
        <translation>mit {number}</translation>
    </message>
    <message>
        <source>Only {number}</source>
        <translation>Nur {number}</translation>
    </message>
    <message>
        <source>Only calls with {number}; press to show all</source>
        <translation>Nur Anrufe mit {number}; drücken, um alle anzuzeigen</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>What to do: {remedy}</source>
        <translation>Abhilfe: {remedy}</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>astconsole: first start</source>
        <translation>astconsole: erster Start</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Schritt {n} von {all}</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Dies wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>IncomingCard</name>
    <message>
        <source>Ringing for</source>
        <translation>Klingelt seit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>{list}: add</source>
        <translation>{list}: hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to {list}</source>
        <translation>Zu „{list}“ hinzufügen</translation>
    </message>
    <message>
        <source>Remove {text}</source>
        <translation>{text} entfernen</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>The call log cannot be read: {reason}</source>
        <translation>Die Anrufliste kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} Einträge</translation>
    </message>
    <message>
        <source>New calls are not logged (see Preferences)</source>
        <translation>Neue Anrufe werden nicht aufgezeichnet (siehe Einstellungen)</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Call log</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export the calls shown</source>
        <translation>Die gezeigten Anrufe exportieren</translation>
    </message>
    <message>
        <source>Export the calls shown (Ctrl+E)</source>
        <translation>Gezeigte Anrufe exportieren (Strg+E)</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Kopiert: {text}</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>Logbook</name>
    <message>
        <source>Calls with %1 are no longer logged.</source>
        <translation>Anrufe mit %1 werden nicht mehr aufgezeichnet.</translation>
    </message>
    <message>
        <source>Calls with %1 are logged again.</source>
        <translation>Anrufe mit %1 werden wieder aufgezeichnet.</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>Der Export wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>MeStep</name>
    <message>
        <source>Your extensions</source>
        <translation>Ihre Nebenstellen</translation>
    </message>
    <message>
        <source>Calls of these telephones are yours: they pop up while they ring, and are told as yours in the log.</source>
        <translation>Anrufe an diesen Telefonen sind Ihre: sie erscheinen, solange es klingelt, und stehen als Ihre in der Anrufliste.</translation>
    </message>
    <message>
        <source>Left empty, no call is yours. You can write them later, in Preferences.</source>
        <translation>Bleibt es leer, ist kein Anruf Ihrer. Sie können sie später in den Einstellungen eintragen.</translation>
    </message>
    <message>
        <source>your number, on whatever telephone</source>
        <translation>Ihre Nummer, gleich an welchem Telefon</translation>
    </message>
    <message>
        <source>one telephone, as the PBX calls it</source>
        <translation>ein Telefon, wie die Telefonanlage es nennt</translation>
    </message>
    <message>
        <source>a number in one part of the dial plan</source>
        <translation>eine Nummer in einem Teil des Wählplans</translation>
    </message>
</context>
<context>
    <name>NameButton</name>
    <message>
        <source>Show what is known about {name}</source>
        <translation>Zeigen, was über {name} bekannt ist</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Connection doctor</source>
        <translation>Verbindungsdiagnose</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>NewCallsPill</name>
    <message>
        <source>1 new call</source>
        <translation>1 neuer Anruf</translation>
    </message>
    <message numerus="yes">
        <source>%n new calls</source>
        <translation>
            <numerusform>%n neuer Anruf</numerusform>
            <numerusform>%n neue Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>{calls}, show them</source>
        <translation>{calls}, anzeigen</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note on this call</source>
        <translation>Notiz zu diesem Anruf</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Notiz schreiben…</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>1 entry deleted</source>
        <translation>1 Eintrag gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n entries deleted</source>
        <translation>
            <numerusform>%n Eintrag gelöscht</numerusform>
            <numerusform>%n Einträge gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationPresenter</name>
    <message>
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
</context>
<context>
    <name>NowPage</name>
    <message>
        <source>Now</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>No calls right now</source>
        <translation>Zurzeit keine Anrufe</translation>
    </message>
    <message>
        <source>A call appears here the moment a phone rings or somebody dials.</source>
        <translation>Ein Anruf erscheint hier, sobald ein Telefon klingelt oder jemand wählt.</translation>
    </message>
    <message>
        <source>No telephone is yours yet, so no call pops up. Write your extensions in Preferences, under Me.</source>
        <translation>Noch ist kein Telefon Ihres, daher erscheint kein Popup. Tragen Sie Ihre Nebenstellen in den Einstellungen unter „Ich“ ein.</translation>
    </message>
    <message>
        <source>A call appears here the moment one of your phones rings or dials.</source>
        <translation>Ein Anruf erscheint hier, sobald eines Ihrer Telefone klingelt oder wählt.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
    <message>
        <source>Calls appear here as soon as the PBX answers.</source>
        <translation>Anrufe erscheinen hier, sobald die Telefonanlage antwortet.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>What happens on the PBX now is not seen here.</source>
        <translation>Was jetzt auf der Telefonanlage geschieht, ist hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>Mine ({count})</source>
        <translation>Meine ({count})</translation>
    </message>
    <message>
        <source>Everybody ({count})</source>
        <translation>Alle ({count})</translation>
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
        <translation>Wie empfangen</translation>
    </message>
</context>
<context>
    <name>NumberNote</name>
    <message>
        <source>Note about this number</source>
        <translation>Notiz zu dieser Nummer</translation>
    </message>
    <message>
        <source>What to remember about this number</source>
        <translation>Was zu dieser Nummer zu merken ist</translation>
    </message>
</context>
<context>
    <name>ParticipantPanel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Open in CRM</source>
        <translation>Im CRM öffnen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Earlier calls</source>
        <translation>Frühere Anrufe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>PbxActions</name>
    <message>
        <source>Decline</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>{number} cannot be called.</source>
        <translation>{number} kann nicht angerufen werden.</translation>
    </message>
    <message>
        <source>The PBX refused: {words}</source>
        <translation>Die Telefonanlage hat abgelehnt: {words}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
</context>
<context>
    <name>PeriodPicker</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <comment>the last day of a span</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Gewählte Tage</translation>
    </message>
    <message>
        <source>Days shown: {days}</source>
        <translation>Gezeigte Tage: {days}</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Transferred by {name}</source>
        <translation>Weitergeleitet von {name}</translation>
    </message>
    <message>
        <source>Last spoke {when}</source>
        <translation>Zuletzt gesprochen {when}</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>No longer ringing here</source>
        <translation>Klingelt hier nicht mehr</translation>
    </message>
    <message>
        <source>Missed after {time}</source>
        <translation>Verpasst nach {time}</translation>
    </message>
    <message>
        <source>Answered elsewhere</source>
        <translation>Anderswo angenommen</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>You are talking</source>
        <translation>Sie sprechen</translation>
    </message>
    <message>
        <source>Answered by {name}</source>
        <translation>Angenommen von {name}</translation>
    </message>
    <message>
        <source>Picked up by {name}</source>
        <translation>Herangeholt von {name}</translation>
    </message>
</context>
<context>
    <name>PopupActions</name>
    <message>
        <source>Silence</source>
        <translation>Stumm</translation>
    </message>
</context>
<context>
    <name>PopupStack</name>
    <message>
        <source>Incoming call</source>
        <translation>Eingehender Anruf</translation>
    </message>
    <message>
        <source>Incoming calls</source>
        <translation>Eingehende Anrufe</translation>
    </message>
    <message>
        <source>More calls: {count}</source>
        <translation>Weitere Anrufe: {count}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Gruppen von Einstellungen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not saved. Values to correct: {n}</source>
        <translation>Nicht gespeichert. Zu berichtigende Werte: {n}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Belongs to the demo office.</source>
        <translation>Gehört zum Demobüro.</translation>
    </message>
    <message>
        <source>Given on the command line, which goes before what is saved here.</source>
        <translation>Auf der Befehlszeile angegeben; das geht dem hier Gespeicherten vor.</translation>
    </message>
    <message>
        <source>Set by the environment variable {name}, which goes before what is saved here.</source>
        <translation>Von der Umgebungsvariablen {name} gesetzt; sie geht dem hier Gespeicherten vor.</translation>
    </message>
    <message>
        <source>Set for this computer in {place}. What you save here goes before it.</source>
        <translation>Für diesen Rechner gesetzt in {place}. Was Sie hier speichern, geht dem vor.</translation>
    </message>
    <message>
        <source>Changes not saved yet: {n}</source>
        <translation>Noch nicht gespeicherte Änderungen: {n}</translation>
    </message>
    <message>
        <source>{group}, values to correct: {n}</source>
        <translation>{group}, zu berichtigende Werte: {n}</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten anzeigen</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Zurückrufen</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>{number} kopieren</translation>
    </message>
    <message>
        <source>Only this number</source>
        <translation>Nur diese Nummer</translation>
    </message>
    <message>
        <source>Only calls with {number}</source>
        <translation>Nur Anrufe mit {number}</translation>
    </message>
    <message>
        <source>Do not log this number</source>
        <translation>Diese Nummer nicht aufzeichnen</translation>
    </message>
    <message>
        <source>Log {number} again</source>
        <translation>{number} wieder aufzeichnen</translation>
    </message>
    <message>
        <source>Do not log {number} any more</source>
        <translation>{number} nicht mehr aufzeichnen</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n entries</source>
        <translation>
            <numerusform>%n Eintrag kopieren</numerusform>
            <numerusform>%n Einträge kopieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n entries</source>
        <translation>
            <numerusform>%n Eintrag löschen</numerusform>
            <numerusform>%n Einträge löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy entry</source>
        <translation>Eintrag kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>SecretRow</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>The secret of that section in manager.conf.</source>
        <translation>Das „secret“ dieses Abschnitts in der manager.conf.</translation>
    </message>
    <message>
        <source>A password is one line.</source>
        <translation>Ein Passwort ist eine Zeile.</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>gespeichert; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>This desktop has no keyring. What you type here is written to a file that only you can read, not encrypted. A password command avoids that.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund. Was Sie hier eingeben, wird unverschlüsselt in eine Datei geschrieben, die nur Sie lesen können. Ein Passwortbefehl vermeidet das.</translation>
    </message>
    <message>
        <source>It goes into the keyring of this desktop, never into a settings file.</source>
        <translation>Es kommt in den Schlüsselbund dieses Desktops, nie in eine Einstellungsdatei.</translation>
    </message>
    <message>
        <source>Kept in the keyring of this desktop.</source>
        <translation>Im Schlüsselbund dieses Desktops aufbewahrt.</translation>
    </message>
    <message>
        <source>Comes from the environment variable ASTCONSOLE_PASSWORD, which goes before what is typed here.</source>
        <translation>Kommt aus der Umgebungsvariablen ASTCONSOLE_PASSWORD; sie geht dem hier Eingegebenen vor.</translation>
    </message>
    <message>
        <source>Comes from the file given on the command line, which goes before what is typed here.</source>
        <translation>Kommt aus der auf der Befehlszeile angegebenen Datei; sie geht dem hier Eingegebenen vor.</translation>
    </message>
    <message>
        <source>Comes from the password command.</source>
        <translation>Kommt vom Passwortbefehl.</translation>
    </message>
    <message>
        <source>Kept in a file that only you can read, not encrypted.</source>
        <translation>Unverschlüsselt in einer Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <source>Section for manager.conf</source>
        <translation>Abschnitt für die manager.conf</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the section for manager.conf</source>
        <translation>Abschnitt für die manager.conf kopieren</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset {setting} to its default: {value}</source>
        <translation>{setting} auf die Vorgabe zurücksetzen: {value}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Popup</source>
        <translation>Popup</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Lookup</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>PBX</source>
        <translation>Telefonanlage</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Encrypt with TLS</source>
        <translation>Mit TLS verschlüsseln</translation>
    </message>
    <message>
        <source>Check the certificate</source>
        <translation>Zertifikat prüfen</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Patience when connecting</source>
        <translation>Geduld beim Verbinden</translation>
    </message>
    <message>
        <source>Plain login</source>
        <translation>Anmeldung im Klartext</translation>
    </message>
    <message>
        <source>Longest wait between tries</source>
        <translation>Längste Pause zwischen Versuchen</translation>
    </message>
    <message>
        <source>Password command</source>
        <translation>Passwortbefehl</translation>
    </message>
    <message>
        <source>My extensions</source>
        <translation>Meine Nebenstellen</translation>
    </message>
    <message>
        <source>Show everybody’s calls</source>
        <translation>Anrufe von allen anzeigen</translation>
    </message>
    <message>
        <source>Call back through</source>
        <translation>Zurückrufen über</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Show incoming calls</source>
        <translation>Eingehende Anrufe anzeigen</translation>
    </message>
    <message>
        <source>From colleagues too</source>
        <translation>Auch von Kollegen</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Anzeigen als</translation>
    </message>
    <message>
        <source>Corner</source>
        <translation>Ecke</translation>
    </message>
    <message>
        <source>Stays afterwards</source>
        <translation>Bleibt danach stehen</translation>
    </message>
    <message>
        <source>Stay away from full screens</source>
        <translation>Bei Vollbild fernbleiben</translation>
    </message>
    <message>
        <source>Keep a call log</source>
        <translation>Anrufliste führen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Keep calls for</source>
        <translation>Anrufe behalten für</translation>
    </message>
    <message>
        <source>Numbers never logged</source>
        <translation>Nie aufgezeichnete Nummern</translation>
    </message>
    <message>
        <source>Keep raw events</source>
        <translation>Rohereignisse aufbewahren</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Hold turns amber after</source>
        <translation>Halten wird gelb nach</translation>
    </message>
    <message>
        <source>Hold turns red after</source>
        <translation>Halten wird rot nach</translation>
    </message>
    <message>
        <source>Address in your CRM</source>
        <translation>Adresse in Ihrem CRM</translation>
    </message>
    <message>
        <source>Open it by itself</source>
        <translation>Von selbst öffnen</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>Mit der Sitzung starten</translation>
    </message>
    <message>
        <source>Start hidden</source>
        <translation>Verborgen starten</translation>
    </message>
    <message>
        <source>Close to the tray</source>
        <translation>In den Infobereich schließen</translation>
    </message>
    <message>
        <source>Only where it must be</source>
        <translation>Nur wo es sein muss</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>What suits the desktop</source>
        <translation>Was zum Desktop passt</translation>
    </message>
    <message>
        <source>A window of its own</source>
        <translation>Eigenes Fenster</translation>
    </message>
    <message>
        <source>A notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>When a call rings</source>
        <translation>Wenn es klingelt</translation>
    </message>
    <message>
        <source>When it is answered</source>
        <translation>Wenn angenommen wird</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Must be {what}.</source>
        <translation>Muss {what} sein.</translation>
    </message>
    <message>
        <source>Each must be one line of text.</source>
        <translation>Jeder Eintrag muss eine Zeile Text sein.</translation>
    </message>
    <message>
        <source>Must be one line of text.</source>
        <translation>Muss eine Zeile Text sein.</translation>
    </message>
    <message>
        <source>Must be a whole number.</source>
        <translation>Muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>Must be a number.</source>
        <translation>Muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>Must be a whole number, {least} or more.</source>
        <translation>Muss eine ganze Zahl sein, mindestens {least}.</translation>
    </message>
    <message>
        <source>Must be a number, {least} or more.</source>
        <translation>Muss eine Zahl sein, mindestens {least}.</translation>
    </message>
    <message>
        <source>Must be a whole number from {least} to {most}.</source>
        <translation>Muss eine ganze Zahl von {least} bis {most} sein.</translation>
    </message>
    <message>
        <source>Must be a number from {least} to {most}.</source>
        <translation>Muss eine Zahl von {least} bis {most} sein.</translation>
    </message>
    <message>
        <source>How to reach the PBX and who to be there.</source>
        <translation>Wie die Telefonanlage zu erreichen ist und als wer.</translation>
    </message>
    <message>
        <source>Whose calls are mine.</source>
        <translation>Wessen Anrufe meine sind.</translation>
    </message>
    <message>
        <source>What comes up when somebody calls.</source>
        <translation>Was erscheint, wenn jemand anruft.</translation>
    </message>
    <message>
        <source>The call log.</source>
        <translation>Die Anrufliste.</translation>
    </message>
    <message>
        <source>How it looks.</source>
        <translation>Wie es aussieht.</translation>
    </message>
    <message>
        <source>Where to learn who is calling.</source>
        <translation>Wo zu erfahren ist, wer anruft.</translation>
    </message>
    <message>
        <source>How it behaves on the desktop.</source>
        <translation>Wie es sich auf dem Desktop verhält.</translation>
    </message>
    <message>
        <source>Name or address of the PBX.</source>
        <translation>Name oder Adresse der Telefonanlage.</translation>
    </message>
    <message>
        <source>Its AMI port: 5038, with TLS as a rule 5039.</source>
        <translation>Ihr AMI-Port: 5038, mit TLS in der Regel 5039.</translation>
    </message>
    <message>
        <source>Your section in the PBX&apos;s manager.conf. The secret is kept elsewhere.</source>
        <translation>Ihr Abschnitt in der manager.conf der Telefonanlage. Das Passwort wird anderswo aufbewahrt.</translation>
    </message>
    <message>
        <source>Encrypt the connection (tlsenable in manager.conf).</source>
        <translation>Die Verbindung verschlüsseln (tlsenable in der manager.conf).</translation>
    </message>
    <message>
        <source>Refuse a PBX whose certificate cannot be trusted.</source>
        <translation>Eine Telefonanlage abweisen, deren Zertifikat nicht zu trauen ist.</translation>
    </message>
    <message>
        <source>PEM file of certificates to trust; empty: the system&apos;s.</source>
        <translation>PEM-Datei mit vertrauenswürdigen Zertifikaten; leer: die des Systems.</translation>
    </message>
    <message>
        <source>Events to ask for: on, off, or classes such as call,agent.</source>
        <translation>Gewünschte Ereignisse: on, off oder Klassen wie call,agent.</translation>
    </message>
    <message>
        <source>on, off or a comma list of classes such as call,agent</source>
        <translation>on, off oder eine Liste von Klassen wie call,agent</translation>
    </message>
    <message>
        <source>Seconds to wait for a connection; 0: as long as the system tries.</source>
        <translation>Sekunden, die auf eine Verbindung gewartet wird; 0: so lange das System es versucht.</translation>
    </message>
    <message>
        <source>Send the password itself: auto only over TLS and where nothing better is offered.</source>
        <translation>Das Passwort selbst senden: nur über TLS und nur, wo nichts Besseres angeboten wird (auto).</translation>
    </message>
    <message>
        <source>Longest wait in seconds between two tries.</source>
        <translation>Längste Pause in Sekunden zwischen zwei Versuchen.</translation>
    </message>
    <message>
        <source>Command whose first line of output is the password, where there is no keyring.</source>
        <translation>Befehl, dessen erste Ausgabezeile das Passwort ist, wo es keinen Schlüsselbund gibt.</translation>
    </message>
    <message>
        <source>My extensions, such as 101, PJSIP/front-desk or Local/101@internal.</source>
        <translation>Meine Nebenstellen, etwa 101, PJSIP/front-desk oder Local/101@internal.</translation>
    </message>
    <message>
        <source>Show the calls of everybody, for a supervisor.</source>
        <translation>Die Anrufe von allen zeigen, für Vorgesetzte.</translation>
    </message>
    <message>
        <source>Context of the dialplan that calls numbers for you, such as from-internal; empty: none.</source>
        <translation>Kontext des Wählplans, der für Sie Nummern anruft, etwa from-internal; leer: keiner.</translation>
    </message>
    <message>
        <source>the name of a context in extensions.conf</source>
        <translation>der Name eines Kontexts in extensions.conf</translation>
    </message>
    <message>
        <source>Country whose numbering plan national numbers follow, two letters such as DE.</source>
        <translation>Land, dessen Rufnummernplan gilt, zwei Buchstaben wie DE.</translation>
    </message>
    <message>
        <source>a country of two letters such as DE</source>
        <translation>ein Land aus zwei Buchstaben wie DE</translation>
    </message>
    <message>
        <source>Show who is calling.</source>
        <translation>Zeigen, wer anruft.</translation>
    </message>
    <message>
        <source>Also for calls from colleagues.</source>
        <translation>Auch bei Anrufen von Kollegen.</translation>
    </message>
    <message>
        <source>How: a window of its own, the desktop&apos;s notification, or what suits the desktop.</source>
        <translation>Wie: ein eigenes Fenster, die Benachrichtigung des Desktops oder was zum Desktop passt.</translation>
    </message>
    <message>
        <source>Corner of the screen it stands in.</source>
        <translation>Ecke des Bildschirms, in der es steht.</translation>
    </message>
    <message>
        <source>How long it says what became of the call.</source>
        <translation>Wie lange es zeigt, was aus dem Anruf wurde.</translation>
    </message>
    <message>
        <source>Stay away while a window fills the screen.</source>
        <translation>Fernbleiben, solange ein Fenster den Bildschirm füllt.</translation>
    </message>
    <message>
        <source>Write calls to the log.</source>
        <translation>Anrufe in die Liste schreiben.</translation>
    </message>
    <message>
        <source>The database; empty: in your data folder.</source>
        <translation>Die Datenbank; leer: in Ihrem Datenordner.</translation>
    </message>
    <message>
        <source>Delete calls older than that many days; 0: keep them.</source>
        <translation>Anrufe löschen, die älter sind als so viele Tage; 0: behalten.</translation>
    </message>
    <message>
        <source>Numbers whose calls are never written down.</source>
        <translation>Nummern, deren Anrufe nie aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>Keep the raw events of a call for a while.</source>
        <translation>Die Rohereignisse eines Anrufs eine Zeit lang aufbewahren.</translation>
    </message>
    <message>
        <source>Light, dark, or as the desktop.</source>
        <translation>Hell, dunkel oder wie der Desktop.</translation>
    </message>
    <message>
        <source>Language of the words.</source>
        <translation>Sprache der Texte.</translation>
    </message>
    <message>
        <source>On hold for so long: the timer turns amber.</source>
        <translation>So lange gehalten: die Uhr wird gelb.</translation>
    </message>
    <message>
        <source>On hold for so long: the timer turns red.</source>
        <translation>So lange gehalten: die Uhr wird rot.</translation>
    </message>
    <message>
        <source>Page of the office&apos;s CRM about a caller; {number} and {name} are filled in.</source>
        <translation>Seite des Büro-CRM über einen Anrufer; {number} und {name} werden eingesetzt.</translation>
    </message>
    <message>
        <source>an address that begins with http:// or https://</source>
        <translation>eine Adresse, die mit http:// oder https:// beginnt</translation>
    </message>
    <message>
        <source>Open that page by itself when a call from outside rings or is answered.</source>
        <translation>Diese Seite von selbst öffnen, wenn ein Anruf von außen klingelt oder angenommen wird.</translation>
    </message>
    <message>
        <source>Start when you log in to the desktop.</source>
        <translation>Starten, wenn Sie sich am Desktop anmelden.</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>Ohne Fenster im Infobereich starten.</translation>
    </message>
    <message>
        <source>Closing the window leaves it in the tray.</source>
        <translation>Wird das Fenster geschlossen, läuft es im Infobereich weiter.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird aufgebaut…</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht mit %1 verbunden</translation>
    </message>
    <message>
        <source>Not connected to %1.</source>
        <translation>Nicht mit %1 verbunden.</translation>
    </message>
    <message>
        <source>Trying again at %1.</source>
        <translation>Nächster Versuch um %1.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>answered by the PBX</source>
        <translation>von der Telefonanlage angenommen</translation>
    </message>
    <message>
        <source>answered by {name}</source>
        <translation>angenommen von {name}</translation>
    </message>
    <message>
        <source>picked up by {name}, not put through</source>
        <translation>abgehoben von {name}, nicht verbunden</translation>
    </message>
    <message>
        <source>picked up by {name}</source>
        <translation>herangeholt von {name}</translation>
    </message>
    <message>
        <source>conference</source>
        <translation>Konferenz</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>left the queue after {seconds} s</source>
        <translation>Warteschlange nach {seconds} s verlassen</translation>
    </message>
    <message>
        <source>forwarded to {name}</source>
        <translation>umgeleitet auf {name}</translation>
    </message>
    <message>
        <source>parked and lost</source>
        <translation>geparkt und nicht abgeholt</translation>
    </message>
    <message>
        <source>handed on while it rang</source>
        <translation>während des Klingelns weitergeleitet</translation>
    </message>
    <message>
        <source>rejected by all</source>
        <translation>von allen abgewiesen</translation>
    </message>
    <message>
        <source>rejected by {name}</source>
        <translation>abgewiesen von {name}</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>besetzt</translation>
    </message>
    <message>
        <source>failed: {cause}</source>
        <translation>fehlgeschlagen: {cause}</translation>
    </message>
    <message>
        <source>gave up after {seconds} s</source>
        <translation>nach {seconds} s aufgelegt</translation>
    </message>
    <message>
        <source>no answer after {seconds} s</source>
        <translation>nach {seconds} s nicht angenommen</translation>
    </message>
    <message>
        <source>{name} did not answer within {seconds} s</source>
        <translation>{name} nahm innerhalb von {seconds} s nicht ab</translation>
    </message>
    <message>
        <source>ended while not connected</source>
        <translation>endete, als keine Verbindung bestand</translation>
    </message>
    <message>
        <source>rang {name}</source>
        <translation>es klingelte bei {name}</translation>
    </message>
    <message>
        <source>rang {others} and {name}</source>
        <translation>es klingelte bei {others} und {name}</translation>
    </message>
    <message>
        <source>{name} answered</source>
        <translation>{name} nahm an</translation>
    </message>
    <message>
        <source>{name} took the call</source>
        <translation>{name} übernahm den Anruf</translation>
    </message>
    <message>
        <source>{name} picked up the call</source>
        <translation>{name} holte den Anruf heran</translation>
    </message>
    <message>
        <source>{name} put the call on hold</source>
        <translation>{name} hielt den Anruf</translation>
    </message>
    <message>
        <source>on hold by {name} for {time}</source>
        <translation>gehalten von {name}, {time} lang</translation>
    </message>
    <message>
        <source>redirected to {name}</source>
        <translation>umgelenkt zu {name}</translation>
    </message>
    <message>
        <source>transferred by {name} to another call</source>
        <translation>von {name} zu einem anderen Anruf weitergeleitet</translation>
    </message>
    <message>
        <source>transferred by {name} to {target}</source>
        <translation>von {name} weitergeleitet an {target}</translation>
    </message>
    <message>
        <source>transferred to {name}</source>
        <translation>weitergeleitet an {name}</translation>
    </message>
    <message>
        <source>waits in queue {name}</source>
        <translation>wartet in der Warteschlange {name}</translation>
    </message>
    <message>
        <source>entered conference {name}</source>
        <translation>betrat die Konferenz {name}</translation>
    </message>
    <message>
        <source>{name} forwards to {target}</source>
        <translation>{name} leitet um auf {target}</translation>
    </message>
    <message>
        <source>{name} is busy</source>
        <translation>{name} ist besetzt</translation>
    </message>
    <message>
        <source>{name} rejected the call</source>
        <translation>{name} wies den Anruf ab</translation>
    </message>
    <message>
        <source>{name} parked at {target}</source>
        <translation>{name} auf {target} geparkt</translation>
    </message>
    <message>
        <source>nobody fetched it: it goes back</source>
        <translation>niemand hat den Anruf abgeholt: er geht zurück</translation>
    </message>
    <message>
        <source>{name} fetched it</source>
        <translation>{name} holte den Anruf ab</translation>
    </message>
    <message>
        <source>the call ended</source>
        <translation>der Anruf endete</translation>
    </message>
    <message>
        <source>{name} hung up</source>
        <translation>{name} legte auf</translation>
    </message>
    <message>
        <source>number not assigned</source>
        <translation>Nummer nicht vergeben</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>kein Weg</translation>
    </message>
    <message>
        <source>no route to the number</source>
        <translation>kein Weg zu dieser Nummer</translation>
    </message>
    <message>
        <source>the phone did not respond</source>
        <translation>das Telefon hat nicht reagiert</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>the phone is not registered</source>
        <translation>das Telefon ist nicht angemeldet</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>number changed</source>
        <translation>Nummer hat sich geändert</translation>
    </message>
    <message>
        <source>the phone is out of order</source>
        <translation>das Telefon ist gestört</translation>
    </message>
    <message>
        <source>the number is not valid</source>
        <translation>die Nummer ist ungültig</translation>
    </message>
    <message>
        <source>all lines are busy</source>
        <translation>alle Leitungen sind belegt</translation>
    </message>
    <message>
        <source>network out of order</source>
        <translation>das Netz ist gestört</translation>
    </message>
    <message>
        <source>temporary failure</source>
        <translation>vorübergehende Störung</translation>
    </message>
    <message>
        <source>the network is congested</source>
        <translation>das Netz ist überlastet</translation>
    </message>
    <message>
        <source>no channel available</source>
        <translation>kein Kanal frei</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>zurzeit nicht verfügbar</translation>
    </message>
    <message>
        <source>interworking</source>
        <translation>Übergang zwischen Netzen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>{count} answered</source>
        <translation>{count} angenommen</translation>
    </message>
    <message>
        <source>{count} missed</source>
        <translation>{count} verpasst</translation>
    </message>
    <message>
        <source>{count} not reached</source>
        <translation>{count} nicht erreicht</translation>
    </message>
    <message>
        <source>{hour}:00 to {next}:00</source>
        <translation>{hour}:00 bis {next}:00 Uhr</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day under a bar</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Week from {day}</source>
        <translation>Woche ab {day}</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <comment>a month under a bar</comment>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>the picture could not be written</source>
        <translation>das Bild konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{time} talked</source>
        <translation>{time} gesprochen</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 Anruf</translation>
    </message>
    <message>
        <source>{count} calls</source>
        <translation>{count} Anrufe</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in the heading</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>missed, {count} called back</source>
        <translation>verpasst, {count} zurückgerufen</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>talked</source>
        <translation>gesprochen</translation>
    </message>
    <message>
        <source>average time to answer</source>
        <translation>im Schnitt bis zur Annahme</translation>
    </message>
    <message>
        <source>Calls by day</source>
        <translation>Anrufe nach Tagen</translation>
    </message>
    <message>
        <source>Calls by week</source>
        <translation>Anrufe nach Wochen</translation>
    </message>
    <message>
        <source>Calls by month</source>
        <translation>Anrufe nach Monaten</translation>
    </message>
    <message>
        <source>Calls by hour of the day</source>
        <translation>Anrufe nach Tageszeit</translation>
    </message>
    <message>
        <source>Busiest numbers</source>
        <translation>Häufigste Nummern</translation>
    </message>
</context>
<context>
    <name>SummaryChart</name>
    <message>
        <source>Summary of the calls</source>
        <translation>Übersicht der Anrufe</translation>
    </message>
    <message>
        <source>Call summary</source>
        <translation>Anrufübersicht</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save the summary as a picture or a PDF</source>
        <translation>Übersicht als Bild oder PDF speichern</translation>
    </message>
    <message>
        <source>Summary of the calls</source>
        <translation>Übersicht der Anrufe</translation>
    </message>
    <message>
        <source>No calls in these days</source>
        <translation>Keine Anrufe an diesen Tagen</translation>
    </message>
    <message>
        <source>The calls cannot be counted: {reason}</source>
        <translation>Die Anrufe können nicht gezählt werden: {reason}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Nicht gespeichert: {reason}</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Übersicht speichern</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for {what}</source>
        <translation>„{what}“ durchsuchen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb until {time}</source>
        <translation>Nicht stören bis {time}</translation>
    </message>
    <message>
        <source>More calls: {count}</source>
        <translation>Weitere Anrufe: {count}</translation>
    </message>
    <message>
        <source>Missed calls: {count}</source>
        <translation>Verpasste Anrufe: {count}</translation>
    </message>
    <message>
        <source>No calls</source>
        <translation>Keine Anrufe</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>No calls</source>
        <translation>Keine Anrufe</translation>
    </message>
    <message>
        <source>Open console</source>
        <translation>Konsole öffnen</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>Verpasste Anrufe</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Presentation mode (hide names and numbers)</source>
        <translation>Präsentationsmodus (Namen und Nummern verbergen)</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Connection doctor…</source>
        <translation>Verbindungsdiagnose…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More calls: {count}</source>
        <translation>Weitere Anrufe: {count}</translation>
    </message>
    <message>
        <source>Missed calls ({count})</source>
        <translation>Verpasste Anrufe ({count})</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Für 30 Minuten</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow 9:00</source>
        <translation>Bis morgen 9:00</translation>
    </message>
    <message>
        <source>Until I say</source>
        <translation>Bis auf Weiteres</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The host {host} cannot be found: {why}. Check its spelling, and the network.</source>
        <translation>Der Rechner {host} ist nicht zu finden: {why}. Prüfen Sie die Schreibweise und das Netz.</translation>
    </message>
    <message>
        <source>it has no address</source>
        <translation>er hat keine Adresse</translation>
    </message>
    <message>
        <source>{where} refused the connection. Check the port, that Asterisk runs, and that manager.conf has enabled=yes and a bindaddr that can be reached from here.</source>
        <translation>{where} hat die Verbindung abgewiesen. Prüfen Sie den Port, ob Asterisk läuft und ob in der manager.conf enabled=yes steht und eine bindaddr, die von hier zu erreichen ist.</translation>
    </message>
    <message>
        <source>{where} did not answer. Check host and port, and whether a firewall or a VPN is in between.</source>
        <translation>{where} hat nicht geantwortet. Prüfen Sie Rechner und Port und ob eine Firewall oder ein VPN dazwischen liegt.</translation>
    </message>
    <message>
        <source>{where} did not answer within {seconds} s. Check host and port, and whether a firewall or a VPN is in between.</source>
        <translation>{where} hat innerhalb von {seconds} s nicht geantwortet. Prüfen Sie Rechner und Port und ob eine Firewall oder ein VPN dazwischen liegt.</translation>
    </message>
    <message>
        <source>{where} cannot be reached: {why}. Check the network and the VPN.</source>
        <translation>{where} ist nicht zu erreichen: {why}. Prüfen Sie Netz und VPN.</translation>
    </message>
    <message>
        <source>{where} cannot be connected to: {why}.</source>
        <translation>Mit {where} kommt keine Verbindung zustande: {why}.</translation>
    </message>
    <message>
        <source>{where} took the connection and said nothing for {seconds} s. {advice}</source>
        <translation>{where} hat die Verbindung angenommen und {seconds} s lang nichts gesagt. {advice}</translation>
    </message>
    <message>
        <source>Check that the port is the Asterisk Manager&apos;s.</source>
        <translation>Prüfen Sie, ob der Port der des Asterisk-Managers ist.</translation>
    </message>
    <message>
        <source>If that port speaks TLS (5039 usually does), switch tls on; else check the port.</source>
        <translation>Spricht dieser Port TLS (5039 tut es meist), schalten Sie TLS ein; sonst prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>{where} hung up before it said anything. Perhaps that port speaks TLS only, is not Asterisk&apos;s, or too many connections wait for their login there (authlimit in manager.conf).</source>
        <translation>{where} hat aufgelegt, bevor etwas gesagt wurde. Vielleicht spricht dieser Port nur TLS, gehört nicht Asterisk, oder zu viele Verbindungen warten dort auf ihre Anmeldung (authlimit in der manager.conf).</translation>
    </message>
    <message>
        <source>The server hung up before it said anything.</source>
        <translation>Die Gegenstelle hat aufgelegt, bevor etwas gesagt wurde.</translation>
    </message>
    <message>
        <source>{where} is no Asterisk Manager: it says “{said}”. Check host and port; the Asterisk Manager usually listens on 5038 (5039 with TLS).</source>
        <translation>{where} ist kein Asterisk-Manager: dort meldet sich „{said}“. Prüfen Sie Rechner und Port; der Asterisk-Manager hört meist auf 5038 (mit TLS 5039).</translation>
    </message>
    <message>
        <source>The certificates in tls_ca_file ({file}) cannot be read: {why}. It must be a PEM file.</source>
        <translation>Die Zertifikate in tls_ca_file ({file}) können nicht gelesen werden: {why}. Es muss eine PEM-Datei sein.</translation>
    </message>
    <message>
        <source>{where} broke off the TLS handshake ({why}). Check that the port is the TLS one (tlsbindaddr in manager.conf, usually 5039), or switch tls off.</source>
        <translation>{where} hat die TLS-Aushandlung abgebrochen ({why}). Prüfen Sie, ob der Port der für TLS ist (tlsbindaddr in der manager.conf, meist 5039), oder schalten Sie TLS aus.</translation>
    </message>
    <message>
        <source>{where} does not speak TLS on that port. Check that the port is the TLS one (tlsbindaddr in manager.conf, usually 5039), or switch tls off.</source>
        <translation>{where} spricht an diesem Port kein TLS. Prüfen Sie, ob der Port der für TLS ist (tlsbindaddr in der manager.conf, meist 5039), oder schalten Sie TLS aus.</translation>
    </message>
    <message>
        <source>TLS with {where} failed: {why}.</source>
        <translation>TLS mit {where} ist fehlgeschlagen: {why}.</translation>
    </message>
    <message>
        <source>The certificate of {where} is not trusted: {why}. {advice} Only in a network you trust wholly, tls_verify can be switched off.</source>
        <translation>Dem Zertifikat von {where} wird nicht vertraut: {why}. {advice} Nur in einem Netz, dem Sie ganz vertrauen, kann die Prüfung (tls_verify) ausgeschaltet werden.</translation>
    </message>
    <message>
        <source>Use the name that is in the certificate as host, or have it issued for this one.</source>
        <translation>Geben Sie den Namen aus dem Zertifikat als Rechner an, oder lassen Sie es für diesen Namen ausstellen.</translation>
    </message>
    <message>
        <source>Have it renewed.</source>
        <translation>Lassen Sie es erneuern.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>If it is the PBX&apos;s own, save that certificate or its CA&apos;s as a PEM file and name it in tls_ca_file.</source>
        <translation>Ist es das eigene der Telefonanlage, speichern Sie dieses Zertifikat oder das seiner CA als PEM-Datei und nennen Sie diese in tls_ca_file.</translation>
    </message>
    <message>
        <source>Have it checked.</source>
        <translation>Lassen Sie es prüfen.</translation>
    </message>
    <message>
        <source>{where} did not answer the login within {seconds} s; perhaps it is overloaded or still starting.</source>
        <translation>{where} hat die Anmeldung innerhalb von {seconds} s nicht beantwortet; vielleicht ist die Anlage überlastet oder startet noch.</translation>
    </message>
    <message>
        <source>{where} offers no login by challenge ({said}). Connect with TLS, or set plain_login to send the password as it is.</source>
        <translation>{where} bietet keine Anmeldung mit Challenge an ({said}). Verbinden Sie mit TLS, oder setzen Sie plain_login, um das Passwort im Klartext zu senden.</translation>
    </message>
    <message>
        <source>{where} has the user {user} logged in already and allows one login at a time. Give each person an AMI user of their own, or set allowmultiplelogin=yes in manager.conf.</source>
        <translation>Bei {where} ist der Benutzer {user} schon angemeldet, und es ist nur eine Anmeldung zur Zeit erlaubt. Geben Sie jeder Person einen eigenen AMI-Benutzer, oder setzen Sie allowmultiplelogin=yes in der manager.conf.</translation>
    </message>
    <message>
        <source>{where} does not let the user {user} log in: {said}. Check that user&apos;s section in manager.conf.</source>
        <translation>{where} lässt den Benutzer {user} nicht anmelden: {said}. Prüfen Sie den Abschnitt dieses Benutzers in der manager.conf.</translation>
    </message>
    <message>
        <source>{where} did not accept the user {user}. Check user and password; if they are right, check permit and deny in that user&apos;s section of manager.conf.</source>
        <translation>{where} hat den Benutzer {user} nicht angenommen. Prüfen Sie Benutzer und Passwort; stimmen sie, prüfen Sie permit und deny im Abschnitt dieses Benutzers in der manager.conf.</translation>
    </message>
    <message>
        <source>{where} refused the login of the user {user}: {said}.</source>
        <translation>{where} hat die Anmeldung des Benutzers {user} abgelehnt: {said}.</translation>
    </message>
    <message>
        <source>The connection to {where} broke: {why}.</source>
        <translation>Die Verbindung mit {where} ist abgebrochen: {why}.</translation>
    </message>
    <message>
        <source>{where} closed the connection; perhaps Asterisk was restarted.</source>
        <translation>{where} hat die Verbindung geschlossen; vielleicht wurde Asterisk neu gestartet.</translation>
    </message>
    <message>
        <source>The connection to {where} was closed.</source>
        <translation>Die Verbindung mit {where} wurde geschlossen.</translation>
    </message>
    <message>
        <source>The connection to {where} is gone.</source>
        <translation>Die Verbindung mit {where} ist fort.</translation>
    </message>
    <message>
        <source>{where} did not answer {action} in time. Whether it was done is unknown, so it is not sent again.</source>
        <translation>{where} hat {action} nicht rechtzeitig beantwortet. Ob es geschehen ist, ist unbekannt; darum wird es nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>{where} no longer answers: nothing came for {seconds} s after a ping. The network or the VPN may be gone, or the PBX is overloaded.</source>
        <translation>{where} antwortet nicht mehr: nach einem Ping kam {seconds} s lang nichts. Vielleicht ist das Netz oder das VPN weg, oder die Anlage ist überlastet.</translation>
    </message>
    <message>
        <source>{where} sent a {what} of more than {limit} bytes, and no Asterisk does that by itself. Check that host and port are those of the PBX; if they are, a dialplan variable, a UserEvent or a command prints too much.</source>
        <translation>{where} hat zu viel auf einmal gesendet ({what}, mehr als {limit} Byte); kein Asterisk tut das von selbst. Prüfen Sie, ob Rechner und Port die der Telefonanlage sind; wenn ja, gibt eine Wählplanvariable, ein UserEvent oder ein Befehl zu viel aus.</translation>
    </message>
    <message>
        <source>This user may not ask for calls in progress: those that began before now are not seen. Add “reporting” to write= of this user in manager.conf (astconsole doctor prints the section).</source>
        <translation>Dieser Benutzer darf nicht nach laufenden Anrufen fragen: solche, die früher begannen, sind nicht zu sehen. Ergänzen Sie „reporting“ bei write= dieses Benutzers in der manager.conf (astconsole doctor gibt den Abschnitt aus).</translation>
    </message>
    <message>
        <source>the call log {file} is in use by another program (a backup?); it is tried again until that program lets go</source>
        <translation>die Anrufliste {file} wird von einem anderen Programm benutzt (einer Sicherung?); es wird weiter versucht, bis dieses sie freigibt</translation>
    </message>
    <message>
        <source>no room left to write the call log {file}; free some space on that disk (what was logged before is safe)</source>
        <translation>kein Platz mehr, um die Anrufliste {file} zu schreiben; schaffen Sie Platz auf diesem Datenträger (das früher Aufgezeichnete ist sicher)</translation>
    </message>
    <message>
        <source>the call log {file} cannot be used ({why}); check that its folder exists and may be written</source>
        <translation>die Anrufliste {file} kann nicht benutzt werden ({why}); prüfen Sie, ob ihr Ordner da ist und beschrieben werden darf</translation>
    </message>
    <message>
        <source>the call log {file} refused what was asked of it: {why}</source>
        <translation>die Anrufliste {file} hat die Anfrage abgewiesen: {why}</translation>
    </message>
    <message>
        <source>the call log {file} is damaged or no database ({why}); nothing was changed in it. Restore it from a backup, or set it aside to begin a new one</source>
        <translation>die Anrufliste {file} ist beschädigt oder keine Datenbank ({why}); nichts wurde daran geändert. Stellen Sie sie aus einer Sicherung wieder her, oder legen Sie sie beiseite, um eine neue zu beginnen</translation>
    </message>
    <message>
        <source>the call log {file} is closed</source>
        <translation>die Anrufliste {file} ist geschlossen</translation>
    </message>
    <message>
        <source>there is no call log at {file} yet</source>
        <translation>unter {file} gibt es noch keine Anrufliste</translation>
    </message>
    <message>
        <source>the call log {file} cannot be read ({why}); check its permissions</source>
        <translation>die Anrufliste {file} kann nicht gelesen werden ({why}); prüfen Sie ihre Rechte</translation>
    </message>
    <message>
        <source>{count} of {all} calls that waited to be logged cannot be read; they are kept in {file}.unread</source>
        <translation>{count} von {all} Anrufen, die auf ihre Aufzeichnung warteten, können nicht gelesen werden; sie liegen in {file}.unread</translation>
    </message>
    <message>
        <source>a call could not be written to the log {file} ({why}); it is put aside</source>
        <translation>ein Anruf konnte nicht in die Liste {file} geschrieben werden ({why}); er ist beiseitegelegt</translation>
    </message>
    <message>
        <source>{file} is a database of another program, not a call log; choose another path</source>
        <translation>{file} ist die Datenbank eines anderen Programms, keine Anrufliste; wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <source>the call log {file} was written by a newer astconsole (version {version} of the file, this one knows up to {newest}); update astconsole. The file was left as it is</source>
        <translation>die Anrufliste {file} wurde von einem neueren astconsole geschrieben (Version {version} der Datei, dieses kennt bis {newest}); aktualisieren Sie astconsole. Die Datei blieb, wie sie ist</translation>
    </message>
    <message>
        <source>the call log {file} has version {version} and this astconsole reads version {newest}; open it for writing once to bring it up to date</source>
        <translation>die Anrufliste {file} hat Version {version}, und dieses astconsole liest Version {newest}; öffnen Sie sie einmal zum Schreiben, um sie zu erneuern</translation>
    </message>
    <message>
        <source>the call log {file} cannot be moved aside ({why})</source>
        <translation>die Anrufliste {file} kann nicht beiseitegelegt werden ({why})</translation>
    </message>
    <message>
        <source>the call log {file} cannot be made or written ({why}); check that its folder exists and may be written</source>
        <translation>die Anrufliste {file} kann nicht angelegt oder geschrieben werden ({why}); prüfen Sie, ob ihr Ordner da ist und beschrieben werden darf</translation>
    </message>
    <message>
        <source>the call log {file} cannot be brought up to date: no copy of it can be kept beside it ({why})</source>
        <translation>die Anrufliste {file} kann nicht erneuert werden: daneben lässt sich keine Kopie von ihr ablegen ({why})</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}</source>
        <translation>{file} kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>{file} cannot be cleared: {why}</source>
        <translation>{file} kann nicht geleert werden: {why}</translation>
    </message>
    <message>
        <source>cannot write {file}: {advice}</source>
        <translation>{file} kann nicht geschrieben werden: {advice}</translation>
    </message>
    <message>
        <source>no room left on that disk; free some space and export again</source>
        <translation>kein Platz mehr auf diesem Datenträger; schaffen Sie Platz und exportieren Sie noch einmal</translation>
    </message>
    <message>
        <source>there is no folder {folder}; make it or choose another</source>
        <translation>es gibt keinen Ordner {folder}; legen Sie ihn an oder wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>permission denied; choose a folder you may write to</source>
        <translation>keine Berechtigung; wählen Sie einen Ordner, in den Sie schreiben dürfen</translation>
    </message>
    <message>
        <source>it is a folder; give the file a name in it</source>
        <translation>das ist ein Ordner; geben Sie der Datei darin einen Namen</translation>
    </message>
    <message>
        <source>the name is too long; choose a shorter one</source>
        <translation>der Name ist zu lang; wählen Sie einen kürzeren</translation>
    </message>
    <message>
        <source>{why}; choose another place or try again</source>
        <translation>{why}; wählen Sie einen anderen Ort oder versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}); check the folder&apos;s permissions and the room on the disk</source>
        <translation>{file} kann nicht geschrieben werden ({why}); prüfen Sie die Rechte des Ordners und den freien Platz</translation>
    </message>
    <message>
        <source>{file} cannot be written ({why}); check its permissions</source>
        <translation>{file} kann nicht geschrieben werden ({why}); prüfen Sie die Rechte</translation>
    </message>
    <message>
        <source>the registry key {file} cannot be written ({why})</source>
        <translation>der Registrierungsschlüssel {file} kann nicht geschrieben werden ({why})</translation>
    </message>
    <message>
        <source>{command} failed with exit code {code}</source>
        <translation>{command} ist mit Rückgabewert {code} gescheitert</translation>
    </message>
    <message>
        <source>{command} has an empty first line; it must be the password</source>
        <translation>{command} hat eine leere erste Zeile; sie muss das Passwort sein</translation>
    </message>
    <message>
        <source>the password file {file} cannot be read ({why})</source>
        <translation>die Passwortdatei {file} kann nicht gelesen werden ({why})</translation>
    </message>
    <message>
        <source>{command} gave no answer in {seconds} seconds</source>
        <translation>{command} gab innerhalb von {seconds} Sekunden keine Antwort</translation>
    </message>
    <message>
        <source>{command} cannot be run ({why})</source>
        <translation>{command} kann nicht ausgeführt werden ({why})</translation>
    </message>
    <message>
        <source>{command} is no command ({why})</source>
        <translation>{command} ist kein Befehl ({why})</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text</source>
        <translation>{file} ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why})</source>
        <translation>{file} kann nicht gelesen werden ({why})</translation>
    </message>
    <message>
        <source>{file} is no list of passwords; delete it and enter them again</source>
        <translation>{file} ist keine Passwortliste; löschen Sie die Datei und geben Sie die Passwörter neu ein</translation>
    </message>
    <message>
        <source>{file} can be read by others, so it is not used; run: chmod 600 {name}</source>
        <translation>{file} ist für andere lesbar und wird darum nicht benutzt; führen Sie aus: chmod 600 {name}</translation>
    </message>
    <message>
        <source>the password is empty or holds a line end</source>
        <translation>das Passwort ist leer oder enthält ein Zeilenende</translation>
    </message>
    <message>
        <source>the password cannot be written to {file} ({why})</source>
        <translation>das Passwort kann nicht in {file} geschrieben werden ({why})</translation>
    </message>
    <message>
        <source>this system offers no way to start with the session; add astconsole to the programs it starts yourself</source>
        <translation>dieses System bietet keinen Weg, mit der Sitzung zu starten; fügen Sie astconsole selbst den Startprogrammen hinzu</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Welcome to astconsole</source>
        <translation>Willkommen bei astconsole</translation>
    </message>
    <message>
        <source>It shows who is calling while it rings, and remembers who called. Your telephone stays as it is.</source>
        <translation>Es zeigt, wer anruft, solange es klingelt, und merkt sich, wer angerufen hat. Ihr Telefon bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Connect to your PBX</source>
        <translation>Mit Ihrer Telefonanlage verbinden</translation>
    </message>
    <message>
        <source>You need its address, and a user and password from its manager.conf.</source>
        <translation>Sie brauchen ihre Adresse sowie Benutzer und Passwort (secret) aus ihrer manager.conf.</translation>
    </message>
    <message>
        <source>Look around with the demo office</source>
        <translation>Im Demobüro umsehen</translation>
    </message>
    <message>
        <source>Made-up people call each other on a small PBX inside this program. Nothing is saved and nothing leaves this computer.</source>
        <translation>Erfundene Leute rufen einander auf einer kleinen Telefonanlage in diesem Programm an. Nichts wird gespeichert, und nichts verlässt diesen Rechner.</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
</context>
</TS>
