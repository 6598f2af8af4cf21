"""An Asterisk to try astconsole on: an AMI server on loopback with an office of eight people.

The rule kept here: the app under demo is the app. It connects over TCP, logs in and is told of
calls in the words of Asterisk 22; it cannot tell the difference, and has no code for the demo.

    async with DemoPbx(speed=1.0, seed=1, act="office") as pbx:
        ...  # connect to pbx.host, pbx.port as pbx.user with pbx.password
"""

from astconsole.demo.office import Office, Person
from astconsole.demo.pbx import DemoPbx
from astconsole.demo.server import Faults
from astconsole.demo.users import CLASSES, DEMO, ManagerUser

__all__ = ["CLASSES", "DEMO", "DemoPbx", "Faults", "ManagerUser", "Office", "Person"]
