from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.doctor.rights import SPARED, Wish
from astconsole.doctor.stanza import Prescription, new_secret, write

ALL = frozenset(Wish)


def settings(text: str) -> list[tuple[str, str]]:
    """The lines that are no comments, as Asterisk reads them."""
    lines = [line for line in text.splitlines() if not line.startswith(";")]
    pairs = (line.partition("=") for line in lines if not line.startswith("["))
    return [(name.strip(), value.strip()) for name, _, value in pairs]


def values(text: str, name: str) -> list[str]:
    return [value for key, value in settings(text) if key == name]


def test_the_least() -> None:
    text = write(
        Prescription(
            user="ana",
            addresses=("192.0.2.7",),
            ami=(5, 0, 4),
            asterisk=(16, 28, 0),
            secret="s3cret",
            networked=True,
        )
    )
    assert settings(text) == [
        ("secret", "s3cret"),
        ("deny", "0.0.0.0/0.0.0.0"),
        ("deny", "::/0"),
        ("permit", "192.0.2.7/255.255.255.255"),
        ("read", "call"),
        ("write", "reporting"),
        ("writetimeout", "5000"),
        (
            "eventfilter",
            "!^Event: (DeviceStateChange|ExtensionStatus|QueueMemberStatus|RTCPReceived|RTCPSent|"
            "VarSet)",
        ),
    ]
    assert "\n[ana]\n" in text
    assert "tlsenable=yes" in text


def test_all_wishes_on_22() -> None:
    text = write(Prescription(user="ana", wishes=ALL, ami=(11, 0, 0), asterisk=(22, 10, 1)))
    assert values(text, "read") == ["call,agent,dialplan"]
    assert values(text, "write") == ["call,originate"]
    filters = [name for name, value in settings(text) if name.startswith("eventfilter")]
    assert filters == [f"eventfilter(action(exclude),name({name}))" for name in SPARED]
    assert "treat originate as system" in re.sub(r"\n; ", " ", text)


def test_every_line_is_explained() -> None:
    """A comment stands above each run of the same setting."""
    text = write(Prescription(user="ana", wishes=ALL, secret="x", ami=(11,)))
    lines = text.splitlines()
    for before, line in itertools.pairwise(lines):
        name = re.split(r"[ (=]", line)[0]
        assert line.startswith(";") or before.startswith((";", name)), line
    assert lines[0].startswith(";")


def test_the_regular_expression_cannot_be_met_by_a_name() -> None:
    """Who calls himself “Event: VarSet” must not hide his call."""
    pattern = values(write(Prescription(user="ana", ami=(5,))), "eventfilter")[0]
    assert pattern.startswith("!")
    payload = "Event: Newchannel\r\nPrivilege: call,all\r\nCallerIDName: Event: VarSet\r\n"
    assert not re.search(pattern[1:], payload)
    assert re.search(pattern[1:], "Event: VarSet\r\nPrivilege: dialplan,all\r\n")


@pytest.mark.parametrize(("ami", "some"), [((1, 1), False), ((1, 2), True), (None, True)])
def test_filters_are_as_old_as_asterisk_10(ami: tuple[int, ...] | None, some: bool) -> None:
    assert bool(values(write(Prescription(user="ana", ami=ami)), "eventfilter")) is some


def test_ipv6() -> None:
    both = ("192.0.2.7", "2001:db8::7")
    new = write(Prescription(user="ana", addresses=both, ami=(5,)))
    assert values(new, "permit") == ["192.0.2.7/255.255.255.255", "2001:db8::7/128"]
    # before 12 the Manager knows no IPv6, and takes such a line for an error
    old = write(Prescription(user="ana", addresses=both, ami=(1, 3)))
    assert values(old, "permit") == ["192.0.2.7/255.255.255.255"]
    assert values(old, "deny") == ["0.0.0.0/0.0.0.0"]


@pytest.mark.parametrize("addresses", [(), ("nowhere",), ("",)])
def test_an_unknown_address_is_for_the_admin_to_write(addresses: tuple[str, ...]) -> None:
    text = write(Prescription(user="ana", addresses=addresses))
    assert values(text, "permit") == ["192.0.2.10/255.255.255.255"]
    assert "write it in place of this one" in text.replace("\n; ", " ")


def test_tls_is_advised_only_where_it_is_missing() -> None:
    assert "tlsenable" not in write(Prescription(user="ana", tls=True, networked=True))
    assert "tlsenable" not in write(Prescription(user="ana"))
    assert "tlsenable" in write(Prescription(user="ana", networked=True))


def test_the_secret() -> None:
    assert not values(write(Prescription(user="ana")), "secret")
    one, two = new_secret(), new_secret()
    assert one != two
    assert re.fullmatch(r"[A-Za-z0-9_-]{32}", one)
    assert values(write(Prescription(user="ana", secret=one)), "secret") == [one]


numbers = st.lists(st.integers(0, 30), min_size=1, max_size=3).map(tuple)


@given(
    st.builds(
        Prescription,
        user=st.text("abcÄ0-_", min_size=1),
        wishes=st.frozensets(st.sampled_from(Wish)),
        addresses=st.lists(st.text(max_size=9) | st.ip_addresses().map(str), max_size=3).map(tuple),
        ami=st.none() | numbers,
        asterisk=st.none() | numbers,
        tls=st.booleans(),
        networked=st.booleans(),
        secret=st.sampled_from(["", "x"]),
    )
)
def test_it_is_always_a_section(wanted: Prescription) -> None:
    text = write(wanted)
    for line in text.splitlines():
        assert line.startswith("; ") or line == f"[{wanted.user}]" or "=" in line
        # “;--” would begin a comment that has no end (main/config.c)
        assert ";--" not in line
        assert len(line) <= 120 or line.startswith("eventfilter")
    assert len(values(text, "read")) == len(values(text, "write")) == 1
    assert values(text, "permit")
