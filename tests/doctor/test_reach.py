from __future__ import annotations

import pytest

from astconsole.doctor.reach import NOWHERE, Addresses, addresses_of


async def test_loopback() -> None:
    found = await addresses_of("127.0.0.1", 5038)
    assert found == Addresses(("127.0.0.1",), ("127.0.0.1",))
    assert found.same_machine is True


async def test_a_name_nobody_has() -> None:
    assert await addresses_of("nobody.invalid", 5038) == NOWHERE
    assert await addresses_of("x" * 300, 5038) == NOWHERE
    assert NOWHERE.same_machine is None


@pytest.mark.parametrize(
    ("local", "peer", "same"),
    [
        (("192.0.2.7",), ("192.0.2.1",), False),
        (("192.0.2.7",), ("192.0.2.7",), True),
        (("::1", "127.0.0.1"), ("::1", "127.0.0.1"), True),
        # one of the PBX's addresses is elsewhere, so the line may be, too
        (("127.0.0.1", "192.0.2.7"), ("127.0.0.1", "192.0.2.1"), False),
        ((), ("127.0.0.5",), True),
        ((), ("not an address",), False),
    ],
)
def test_same_machine(local: tuple[str, ...], peer: tuple[str, ...], same: bool) -> None:
    assert Addresses(local, peer).same_machine is same


def test_what_the_pbx_saw_counts_more() -> None:
    found = Addresses(("10.0.0.2",), ("192.0.2.1",), "203.0.113.9")
    assert found.to_permit == ("203.0.113.9",)
    assert Addresses(("10.0.0.2",), ("192.0.2.1",)).to_permit == ("10.0.0.2",)
