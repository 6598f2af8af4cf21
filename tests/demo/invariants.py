"""What holds for the events of calls that have ended, whatever happened in them."""

from __future__ import annotations

from collections.abc import Iterable

from astconsole.ami.messages import Event


class _Ledger:
    """What is there at one moment of a sequence of events."""

    def __init__(self) -> None:
        self.channels: set[str] = set()
        self.gone: set[str] = set()
        self.bridges: dict[str, set[str]] = {}
        self.music: set[str] = set()
        self.dials: set[tuple[str, str]] = set()
        self.ended_dials: set[tuple[str, str]] = set()

    def enter(self, event: Event) -> None:
        """Book one event."""
        channel = event.get("Uniqueid")
        if event.name == "Newchannel":
            assert channel not in self.channels, event
            self.channels.add(channel)
        elif channel and event.name != "OriginateResponse":
            assert channel in self.channels, f"{event} of a channel nobody told of"
            assert channel not in self.gone, f"{event} of a channel that is gone"
        if event.name == "Hangup":
            assert channel not in self.music, f"{event} while music plays"
            assert not any(channel in members for members in self.bridges.values()), event
            self.gone.add(channel)
        self._dial(event)
        self._bridge(event)
        self._music(event)

    def _dial(self, event: Event) -> None:
        dial = (event.get("Uniqueid"), event.get("DestUniqueid"))
        if event.name == "DialBegin":
            self.dials.add(dial)
        elif event.name == "DialEnd":
            self.ended_dials.add(dial)

    def _bridge(self, event: Event) -> None:
        bridge, channel = event.get("BridgeUniqueid"), event.get("Uniqueid")
        if event.name == "BridgeCreate":
            self.bridges[bridge] = set()
        elif event.name == "BridgeDestroy":
            assert not self.bridges.pop(bridge), event
        elif event.name == "BridgeEnter":
            self.bridges[bridge].add(channel)
        elif event.name == "BridgeLeave":
            self.bridges[bridge].remove(channel)
        else:
            return
        assert event.get("BridgeNumChannels") == str(len(self.bridges.get(bridge, ()))), event

    def _music(self, event: Event) -> None:
        if event.name == "MusicOnHoldStart":
            self.music.add(event.get("Uniqueid"))
        elif event.name == "MusicOnHoldStop":
            self.music.remove(event.get("Uniqueid"))


def check_balanced(events: Iterable[Event]) -> None:
    """Whatever begins, ends, once, and nothing happens before or after its life."""
    ledger = _Ledger()
    for event in events:
        ledger.enter(event)
    assert ledger.channels == ledger.gone
    assert not ledger.bridges
    # a feature code's own call begins without DialBegin, and has no caller (seen on Asterisk 22)
    assert ledger.dials == {dial for dial in ledger.ended_dials if dial[0] or dial in ledger.dials}
