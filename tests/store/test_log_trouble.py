"""A disk that is full, and a file that is damaged: what is said, and that no other row is lost."""

from __future__ import annotations

import pytest

from astconsole.calls.viewpoint import Viewpoint
from astconsole.store import CallLog, StoreDamagedError, StoreFullError
from tests.store.samples import call


def add_until_it_fails(log: CallLog) -> None:
    for _ in range(500):
        log.add(call())


def test_a_full_disk_is_said_and_costs_nothing_logged(log: CallLog) -> None:
    log.add(call())
    pages = log._db.execute("PRAGMA page_count").fetchone()[0]
    log._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreFullError, match=r"no room left .*calls\.db"):
        add_until_it_fails(log)
    before = log.count()
    assert before >= 1
    log._db.execute("PRAGMA max_page_count = 1000000")
    log.add(call())
    assert log.count() == before + 1
    assert log._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_report_that_cannot_be_read_is_damage_and_hurts_no_other(log: CallLog) -> None:
    log.add_many([call(), call()])
    log._db.execute(
        "UPDATE reports SET report = '{}' WHERE rowid = (SELECT min(rowid) FROM reports)"
    )
    with pytest.raises(StoreDamagedError, match="damaged"):
        log.detail(1)
    assert log.detail(2) != {}
    with pytest.raises(StoreDamagedError):
        log.relabel(Viewpoint(["102"]))
    assert log.count() == 2
    log._db.execute("UPDATE entries SET direction = 'sideways' WHERE row_id = 1")
    with pytest.raises(StoreDamagedError, match="a row in it"):
        log.query()
    log.delete([1])
    log._db.execute("INSERT INTO raw SELECT position, x'00' FROM entries WHERE row_id = 2")
    with pytest.raises(StoreDamagedError):
        log.raw_events(log.query()[0].call_id)
