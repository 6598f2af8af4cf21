"""What waiting in a queue is made of, in the event sequences of Asterisk 22.

The rule kept here: the same as in calls. To a client, a queue differs from a ring group in much:
the caller is Up while nobody has answered, losers get ``DialEnd`` twice, the agents' legs learn
whom they ring for only after ``DialBegin``, and ``Agent*`` events run beside the dial events.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from astconsole.demo.calls import OUTGOING, come_inside, end_talk, meet
from astconsole.demo.channels import Channel, ChannelState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from astconsole.demo.office import Person, Queue
    from astconsole.demo.scene import Scene
    from astconsole.demo.wire import Header


@dataclass(slots=True)
class Visit:
    """One caller's time in a queue. Times are seconds since the epoch."""

    queue: Queue
    caller: Channel
    rang_at: float = 0.0
    answered_at: float = 0.0
    agents: dict[str, Person] = field(default_factory=dict)

    def of(self, agent: Channel) -> tuple[Header, ...]:
        """The headers that say which member that is."""
        member = self.agents[agent.uniqueid]
        return (
            ("Queue", self.queue.name),
            ("Interface", member.phone),
            ("MemberName", member.name),
        )


def _agent_event(
    scene: Scene, name: str, visit: Visit, agent: Channel, *more: tuple[str, str]
) -> None:
    scene.switch.announce(
        name,
        "agent",
        *visit.caller.headers(),
        *agent.headers("Dest"),
        *visit.of(agent),
        *more,
    )


def join(scene: Scene, caller: Channel) -> Visit:
    """The caller is answered by the PBX and waits, listening to music."""
    switch, queue = scene.switch, scene.office.queue
    come_inside(scene, caller, queue.number)
    switch.execute(caller, "Answer", "")
    switch.new_state(caller, ChannelState.UP)
    caller.priority += 1
    switch.execute(caller, "Queue", f"{queue.name},{queue.options}")
    caller.queue, caller.queued_at = queue.name, switch.clock()
    waiting = sum(1 for channel in switch.channels.values() if channel.queue == queue.name)
    switch.tell(
        "QueueCallerJoin",
        caller,
        ("Queue", queue.name),
        ("Position", str(waiting)),
        ("Count", str(waiting)),
        privilege="agent",
    )
    switch.music(caller, on=True)
    return Visit(queue, caller)


def ring(scene: Scene, visit: Visit, members: Sequence[Person]) -> list[Channel]:
    """The phones of these members ring. Gives their channels."""
    switch, caller = scene.switch, visit.caller
    visit.rang_at = switch.clock()
    legs = []
    for member in members:
        leg = scene.call_out(member, caller.linkedid)
        visit.agents[leg.uniqueid] = member
        stale = leg.headers("Dest")
        leg.connect_to(caller)
        leg.exten = caller.exten
        _agent_event(scene, "AgentCalled", visit, leg)
        # DialBegin shows the leg as it was before it learned whom it rings for
        switch.announce(
            "DialBegin", "call", *caller.headers(), *stale, ("DialString", member.phone)
        )
        if visit.queue.strategy == "linear":
            caller.connect_to(leg)
            switch.new_connected_line(caller)
        legs.append(leg)
    caller.dialling = list(legs)
    for leg in legs:
        switch.new_state(leg, ChannelState.RINGING)
        switch.execute(leg, "AppQueue", OUTGOING)
        switch.new_connected_line(leg)
        switch.dial("DialState", caller, leg, ("DialStatus", "RINGING"))
    return legs


def no_answer(scene: Scene, visit: Visit) -> None:
    """The queue lets the phones ring no longer; it will try again."""
    switch, caller = scene.switch, visit.caller
    legs, caller.dialling = caller.dialling, []
    rang = str(int(switch.clock() - visit.rang_at) * 1000)
    for leg in legs:
        _agent_event(scene, "AgentRingNoAnswer", visit, leg, ("RingTime", rang))
    for status in ("NOANSWER", "CANCEL"):
        for leg in legs:
            switch.dial("DialEnd", caller, leg, ("DialStatus", status))
    for leg in legs:
        switch.hang_up(leg, 0)


def answer(scene: Scene, visit: Visit, agent: Channel) -> None:
    """One of the agents answers: the caller leaves the queue and the two can talk."""
    switch, caller = scene.switch, visit.caller
    losers = [leg for leg in caller.dialling if leg is not agent]
    caller.dialling = []
    switch.new_state(agent, ChannelState.UP)
    switch.dial("DialEnd", caller, agent, ("DialStatus", "ANSWER"))
    for loser in losers:
        switch.dial("DialEnd", caller, loser, ("DialStatus", "CANCEL"))
    if visit.queue.strategy == "ringall":
        caller.connect_to(agent)
        switch.new_connected_line(caller)
    for loser in losers:
        switch.dial("DialEnd", caller, loser, ("DialStatus", "CANCEL"))
    switch.music(caller, on=False)
    for loser in losers:
        switch.hang_up(loser, 26)
    _leave(scene, caller)
    visit.answered_at = now = switch.clock()
    _agent_event(
        scene,
        "AgentConnect",
        visit,
        agent,
        ("HoldTime", str(int(now - caller.queued_at))),
        ("RingTime", str(int(now - visit.rang_at))),
    )
    bridge = switch.new_bridge()
    meet(scene, bridge, agent, caller)


def hang_up(scene: Scene, visit: Visit, agent: Channel, *, by: Channel) -> None:
    """The caller or the agent hangs up."""
    switch = scene.switch
    switch.tell("HangupRequest", by)
    _agent_event(
        scene,
        "AgentComplete",
        visit,
        agent,
        ("HoldTime", str(int(visit.answered_at - visit.caller.queued_at))),
        ("TalkTime", str(int(switch.clock() - visit.answered_at))),
        ("Reason", "agent" if by is agent else "caller"),
    )
    end_talk(scene, by)


def abandon(scene: Scene, visit: Visit) -> None:
    """The caller hangs up before any agent answers."""
    switch, caller = scene.switch, visit.caller
    switch.tell("HangupRequest", caller)
    legs = stop_ringing(scene, caller)
    tell_abandoned(scene, caller)
    switch.tell("SoftHangupRequest", caller, ("Cause", "16"))
    for leg in legs:
        switch.hang_up(leg, 0)
    switch.hang_up(caller, 0)


def stop_ringing(scene: Scene, caller: Channel) -> list[Channel]:
    """Agents' phones are no longer wanted, nor is the music. Gives the phones' channels."""
    switch = scene.switch
    if caller.music:
        switch.music(caller, on=False)
    legs, caller.dialling = caller.dialling, []
    for leg in (*legs, *legs):
        switch.dial("DialEnd", caller, leg, ("DialStatus", "CANCEL"))
    return legs


def tell_abandoned(scene: Scene, caller: Channel) -> None:
    """The caller leaves the queue and nobody answered."""
    switch = scene.switch
    switch.tell(
        "QueueCallerAbandon",
        caller,
        ("Queue", caller.queue),
        ("Position", "1"),
        ("OriginalPosition", "1"),
        ("HoldTime", str(int(switch.clock() - caller.queued_at))),
        privilege="agent",
    )
    _leave(scene, caller)


def _leave(scene: Scene, caller: Channel) -> None:
    switch, queue = scene.switch, caller.queue
    caller.queue = ""
    left = sum(1 for channel in switch.channels.values() if channel.queue == queue)
    switch.tell(
        "QueueCallerLeave",
        caller,
        ("Queue", queue),
        ("Position", "1"),
        ("Count", str(left)),
        privilege="agent",
    )
