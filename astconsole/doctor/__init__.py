"""The connection doctor: what this AMI user may do on this PBX, what is missing, and how to get it.

The rule kept here: nothing is changed on the PBX, nobody's phone rings, and nothing is claimed that
was not seen. What cannot be known is said to be unknown, with how to find out.

::

    examine        .examine      connect, ask, listen, watch; never raises what a PBX can cause
      asking       .probe        harmless actions; what came of them is a frozen Probe
      reading      .answers      one answer to one fact: pure
      listening    .ear          events, counted and correlated
      watching     .watch        a test call; what came of it is a frozen Watched
      looking      .reach        addresses, and what else answers on a port that will not have us
    judging        .findings     facts to findings (each a .finding), the worst first: pure
                   .failures  .line  .seeing  .doing  .trial_call
                   .remedies     what to do, where more than one finding needs it
    prescribing    .stanza       the section of manager.conf, least rights first
    knowing        .rights       the permission matrix, each row with its source
                   .versions     AMI versions and the Asterisks they belong to
    saying         .wording      sentences that can be said in another language
"""

from astconsole.doctor.examine import Examination, Progress, Stage, examine
from astconsole.doctor.finding import Finding, Severity
from astconsole.doctor.rights import Wish
from astconsole.doctor.wording import Worded

__all__ = ["Examination", "Finding", "Progress", "Severity", "Stage", "Wish", "Worded", "examine"]
