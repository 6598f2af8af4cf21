from __future__ import annotations

import pytest

from astconsole.calls.dialect import READERS
from astconsole.cli.doctor import WANTS
from astconsole.doctor.answers import privilege
from astconsole.doctor.rights import (
    BY_KEY,
    EVENT_CLASSES,
    RIGHTS,
    SPARED,
    Wish,
    classes_to_read,
    classes_to_write,
)
from tests.doctor.samples import RECORDINGS, recorded

BEFORE_12 = {
    "rename", "dial", "link", "unlink", "bridge", "transfer", "join", "leave", "musiconhold",
}  # fmt: skip


def test_every_row_is_complete() -> None:
    for right in RIGHTS:
        assert right.what
        assert right.without.endswith(".")
        assert right.source
        assert not right.read or not right.write
        if right.read or right.write:
            assert right.add in right.read | right.write
    assert len(BY_KEY) == len(RIGHTS)


def test_the_command_knows_every_wish() -> None:
    assert tuple(Wish) == WANTS


def test_the_class_of_every_event_that_is_read_is_known() -> None:
    assert {name.lower() for name in EVENT_CLASSES} == READERS.keys() - BEFORE_12


def test_the_recordings_agree_about_classes() -> None:
    seen = {
        (event.name, privilege(event))
        for path in RECORDINGS.glob("*/*.ami")
        for event in recorded(path)
        if event.name in EVENT_CLASSES and event.get("Privilege")
    }
    assert seen <= EVENT_CLASSES.items()
    assert len(seen) > 25


def test_nothing_that_is_read_is_spared() -> None:
    assert not {name.lower() for name in SPARED} & READERS.keys()


ALL = frozenset(Wish)


@pytest.mark.parametrize(
    ("wishes", "read", "write"),
    [
        (set(), "call", "reporting"),
        ({Wish.QUEUES}, "call,agent", "reporting"),
        ({Wish.APPLICATIONS}, "call,dialplan", "reporting"),
        ({Wish.CLICK_TO_DIAL}, "call", "reporting,originate"),
        ({Wish.HANG_UP}, "call", "call"),
        ({Wish.HAND_ON}, "call", "call"),
        ({Wish.HANG_UP, Wish.HAND_ON}, "call", "call"),
        (ALL, "call,agent,dialplan", "call,originate"),
    ],
)
def test_least_classes(wishes: set[Wish], read: str, write: str) -> None:
    assert ",".join(classes_to_read(frozenset(wishes))) == read
    assert ",".join(classes_to_write(frozenset(wishes), (11, 0, 0))) == write


@pytest.mark.parametrize("wish", Wish)
def test_the_least_classes_allow_what_is_wished_and_nothing_less_does(wish: Wish) -> None:
    wishes = frozenset({wish})
    read, write = set(classes_to_read(wishes)), set(classes_to_write(wishes))
    needed = [r for r in RIGHTS if r.needed and r.wish in {None, wish}]

    def enough(readable: set[str], writable: set[str]) -> bool:
        return all(
            (not r.read or r.read & readable) and (not r.write or r.write & writable)
            for r in needed
        )

    assert enough(read, write)
    assert not any(enough(read - {word}, write) for word in read)
    assert not any(enough(read, write - {word}) for word in write)


def test_asterisk_1_4_has_neither_reporting_nor_originate() -> None:
    assert classes_to_write(ALL, (1, 0)) == ("call",)
    assert classes_to_write(frozenset(), (1, 1)) == ("reporting",)
