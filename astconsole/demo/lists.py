"""The items of the lists the demo PBX sends: Status, CoreShowChannels, QueueStatus.

The rule kept here: headers and their order are those of Asterisk 22.10, oddities included
(``BridgeID`` in one list is ``BridgeId`` in the other; the ActionID stands first or last).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astconsole.demo.wire import Action, Header, escape

if TYPE_CHECKING:
    from astconsole.demo.channels import Channel, Switch
    from astconsole.demo.office import Office


def status_item(channel: Channel, now: float, action: Action) -> list[Header]:
    """One channel as the action Status tells it."""
    codec = "slin" if channel.name.startswith("Local/") else "ulaw"
    return [
        ("Event", "Status"),
        ("Privilege", "Call"),
        *channel.headers(),
        ("Type", channel.name.partition("/")[0]),
        ("DNID", channel.dnid),
        ("EffectiveConnectedLineNum", channel.connected_number or "<unknown>"),
        ("EffectiveConnectedLineName", channel.connected_name or "<unknown>"),
        ("TimeToHangup", "0"),
        ("BridgeID", channel.bridge.uniqueid if channel.bridge else ""),
        ("Application", channel.application),
        ("Data", channel.data),
        ("Nativeformats", f"({codec})"),
        ("Readformat", codec),
        ("Readtrans", ""),
        ("Writeformat", codec),
        ("Writetrans", ""),
        ("Callgroup", "0"),
        ("Pickupgroup", "0"),
        ("Seconds", str(int(now - channel.created_at))),
        *action.action_id,
    ]


def show_item(channel: Channel, now: float, action: Action) -> list[Header]:
    """One channel as the action CoreShowChannels tells it."""
    seconds = int(now - channel.created_at)
    duration = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return [
        ("Event", "CoreShowChannel"),
        *action.action_id,
        *channel.headers(),
        ("Application", channel.application),
        ("ApplicationData", channel.data),
        ("Duration", duration),
        ("BridgeId", channel.bridge.uniqueid if channel.bridge else ""),
    ]


def queue_items(switch: Switch, office: Office, action: Action) -> list[list[Header]]:
    """The office's queue, its members and who waits in it, as QueueStatus tells them."""
    queue = office.queue
    waiting = [channel for channel in switch.channels.values() if channel.queue == queue.name]
    params: list[Header] = [
        ("Event", "QueueParams"),
        ("Queue", queue.name),
        ("Max", "0"),
        ("Strategy", "ringall"),
        ("Calls", str(len(waiting))),
    ]
    params += [
        (name, "0") for name in ("Holdtime", "TalkTime", "Completed", "Abandoned", "ServiceLevel")
    ]
    params += [("ServicelevelPerf", "0.0"), ("ServicelevelPerf2", "0.0"), ("Weight", "0")]
    items: list[list[Header]] = [[*params, *action.action_id]]
    for member in queue.members:
        busy = any(name.name.startswith(f"{member.phone}-") for name in switch.channels.values())
        items.append(
            [
                ("Event", "QueueMember"),
                ("Queue", queue.name),
                ("Name", member.name),
                ("Location", member.phone),
                ("StateInterface", member.phone),
                ("Membership", "static"),
                ("Penalty", "0"),
                ("CallsTaken", "0"),
                ("LastCall", "0"),
                ("LastPause", "0"),
                ("LoginTime", "0"),
                ("InCall", "0"),
                ("Status", "2" if busy else "1"),
                ("Paused", "0"),
                ("PausedReason", ""),
                ("Wrapuptime", "0"),
                *action.action_id,
            ]
        )
    now = switch.clock()
    for position, channel in enumerate(waiting, 1):
        items.append(
            [
                ("Event", "QueueEntry"),
                ("Queue", queue.name),
                ("Position", str(position)),
                ("Channel", channel.name),
                ("Uniqueid", channel.uniqueid),
                ("CallerIDNum", channel.number or "unknown"),
                ("CallerIDName", escape(channel.caller_name) or "unknown"),
                ("ConnectedLineNum", channel.connected_number or "unknown"),
                ("ConnectedLineName", channel.connected_name or "unknown"),
                ("Wait", str(int(now - channel.created_at))),
                ("Priority", "0"),
                *action.action_id,
            ]
        )
    return items
