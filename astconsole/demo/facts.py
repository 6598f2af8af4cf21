"""What the demo PBX tells about itself: CoreSettings, CoreStatus, ExtensionState.

The rule kept here: headers and their order are those of Asterisk 22.10.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from astconsole.demo.channels import ChannelState

if TYPE_CHECKING:
    from astconsole.demo.channels import Switch
    from astconsole.demo.office import Office
    from astconsole.demo.wire import Action, Header

VERSION: Final = "22.10.1"
"""The Asterisk the demo was held against."""


def core_settings() -> list[Header]:
    """The answer to CoreSettings."""
    return [
        ("AMIversion", "11.0.0"),
        ("AsteriskVersion", VERSION),
        ("SystemName", ""),
        ("CoreMaxCalls", "0"),
        ("CoreMaxLoadAvg", "0.000000"),
        ("CoreRunUser", ""),
        ("CoreRunGroup", ""),
        ("CoreMaxFilehandles", "0"),
        ("CoreRealTimeEnabled", "No"),
        ("CoreCDRenabled", "Yes"),
        ("CoreHTTPenabled", "No"),
        ("SoundsSearchCustomDir", "No"),
    ]


def core_status(switch: Switch, started_at: float) -> list[Header]:
    """The answer to CoreStatus; ``started_at`` is in seconds since the epoch.

    What Asterisk names current calls is its number of channels.
    """
    started = datetime.fromtimestamp(started_at).astimezone()
    day, time = f"{started:%Y-%m-%d}", f"{started:%H:%M:%S}"
    return [
        ("CoreStartupDate", day),
        ("CoreStartupTime", time),
        ("CoreReloadDate", day),
        ("CoreReloadTime", time),
        ("CoreCurrentCalls", str(len(switch.channels))),
        ("CoreProcessedCalls", str(switch.calls_begun)),
    ]


def extension_state(switch: Switch, office: Office, action: Action) -> list[Header]:
    """The answer to ExtensionState: whether somebody's phone is free, rings, or is in use."""
    exten = action.get("Exten")
    person = office.person(exten)
    hint = person.phone if person else ""
    states = {
        channel.state
        for channel in switch.channels.values()
        if hint and channel.name.startswith(f"{hint}-")
    }
    if person is None:
        state, words = -1, "Unknown"
    elif not states:
        state, words = 0, "Idle"
    elif states == {ChannelState.RINGING}:
        state, words = 8, "Ringing"
    else:
        state, words = 1, "InUse"
    return [
        ("Message", "Extension Status"),
        ("Exten", exten),
        ("Context", action.get("Context", "default")),
        ("Hint", hint),
        ("Status", str(state)),
        ("StatusText", words),
    ]
