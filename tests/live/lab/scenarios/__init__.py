"""What happens in an office: each scenario one coroutine, which any release can play.

Rule: importing this package enters every scenario; the order here is the order of truth.json.
"""

# ruff: noqa: I001 - the order is that of truth.json
from tests.live.lab.scenarios import simple
from tests.live.lab.scenarios import groups
from tests.live.lab.scenarios import queues
from tests.live.lab.scenarios import forwards
from tests.live.lab.scenarios import pickups
from tests.live.lab.scenarios import blind
from tests.live.lab.scenarios import attended
from tests.live.lab.scenarios import parking
from tests.live.lab.scenarios import actions
from tests.live.lab.scenarios import several
from tests.live.lab.scenarios import machines
from tests.live.lab.scenarios import outside
from tests.live.lab.scenarios import names
from tests.live.lab.scenarios import hosted
from tests.live.lab.scenarios import freepbx
from tests.live.lab.scenarios import acceptance
from tests.live.lab.scenarios import stations
from tests.live.lab.scenarios import programs
from tests.live.lab.stage import SCENARIOS

__all__ = [
    "SCENARIOS",
    "acceptance",
    "actions",
    "attended",
    "blind",
    "forwards",
    "freepbx",
    "groups",
    "hosted",
    "machines",
    "names",
    "outside",
    "parking",
    "pickups",
    "programs",
    "queues",
    "several",
    "simple",
    "stations",
]
