"""What happens in an office: each scenario one coroutine, which any release can play.

Rule: importing this package enters every scenario; the order here is the order of truth.json.
"""

from tests.live.lab.scenarios import simple
from tests.live.lab.stage import SCENARIOS

__all__ = ["SCENARIOS", "simple"]
