"""Streams in the words of Asterisk 1.8 to 11, event by event.

Rule: as in ``scripted``. Channels keep their Uniqueid and change their phone in a masquerade, which
is told as three renamings (main/channel.c, ast_do_masquerade).
"""

from __future__ import annotations

from tests.calls.scripted import STATES, Chan, Script


class Script11(Script):
    """A stream of Asterisk 11 with chan_sip, ``callevents`` off as by default."""

    def new(self, name: str, *, number: str = "", caller: str = "", exten: str = "") -> Chan:
        """Newchannel, and Ring for one that calls in."""
        self._count += 1
        made = Chan(name, f"1.{self._count}", number, caller, exten)
        self.say("Newchannel", self._told(made), Exten=exten)
        if exten:
            self.state(made, "Ring")
        return made

    def state(self, channel: Chan, state: str, *, connected: str = "") -> None:
        """Newstate; ``connected`` is the number of the other end (1.8 on)."""
        channel.state = state
        told = {"ChannelState": str(STATES[state]), "ChannelStateDesc": state}
        told["ConnectedLineNum"] = connected
        self.say("Newstate", self._told(channel), **told)

    def lend(self, channel: Chan, number: str, caller: str = "") -> None:
        """NewCallerid."""
        channel.number, channel.caller = number, caller
        self.say("NewCallerid", self._told(channel))

    def dial(self, source: Chan | None, dest: Chan, dial_string: str = "") -> None:
        """Dial, SubEvent Begin."""
        assert source is not None
        self.say(
            "Dial",
            SubEvent="Begin",
            Channel=source.name,
            Destination=dest.name,
            CallerIDNum=source.number,
            CallerIDName=source.caller,
            UniqueID=source.uid,
            DestUniqueID=dest.uid,
            Dialstring=dial_string,
        )

    def dial_over(self, source: Chan, status: str) -> None:
        """Dial, SubEvent End: one for all that were dialled, and after they have talked."""
        self.say(
            "Dial", SubEvent="End", Channel=source.name, UniqueID=source.uid, DialStatus=status
        )

    def link(self, one: Chan, two: Chan, *, linked: bool = True) -> None:
        """Bridge, Link or Unlink."""
        self.say(
            "Bridge",
            Bridgestate="Link" if linked else "Unlink",
            Channel1=one.name,
            Channel2=two.name,
            Uniqueid1=one.uid,
            Uniqueid2=two.uid,
        )

    def music(self, channel: Chan, *, started: bool) -> None:
        """MusicOnHold, which that channel hears."""
        state = "Start" if started else "Stop"
        self.say("MusicOnHold", State=state, Channel=channel.name, UniqueID=channel.uid)

    def masquerade(self, clone: Chan, original: Chan) -> None:
        """The clone's phone goes on in the original channel; the clone's channel is dead."""
        self.say("Masquerade", Clone=clone.name, Original=original.name)
        name, gone = clone.name, f"{original.name}<ZOMBIE>"
        for channel, new in ((clone, f"{name}<MASQ>"), (original, name), (clone, gone)):
            self.say("Rename", Channel=channel.name, Newname=new, Uniqueid=channel.uid)
            channel.name = new

    def hangup(self, *channels: Chan, cause: int = 16) -> None:
        """Hangup of each."""
        for channel in channels:
            self.say("Hangup", self._told(channel), Cause=str(cause))

    @staticmethod
    def _told(channel: Chan) -> dict[str, str]:
        return {
            "Channel": channel.name,
            "CallerIDNum": channel.number,
            "CallerIDName": channel.caller,
            "Uniqueid": channel.uid,
        }
