"""A log that an older astconsole wrote is found by all it shows, and loses nothing on the way."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from astconsole.calls.logged import Chip, LogFilter
from astconsole.calls.outcomes import Phrase
from astconsole.calls.values import CallReport
from astconsole.calls.viewpoint import Viewpoint
from astconsole.store import CallLog, CallLogReader, StoreUnavailableError, rewording
from astconsole.store.opening import connect
from astconsole.store.schema import MIGRATIONS
from tests.store.samples import ANNA, BORIS, CLIENT, ME, NOON, call, person

OLD = Path(__file__).with_name("version_2.sql")
HOUR = timedelta(hours=1)
PHRASES = {
    Phrase.MISSED: "Verpasst",
    Phrase.MISSED_VOICEMAIL: "Verpasst, Voicemail",
    Phrase.CALLED_BACK_BY: "zurückgerufen {time} von {name}",
    Phrase.CALLED_BACK: "zurückgerufen {time}",
    Phrase.STATUS_ANSWERED: "Angenommen",
    Phrase.ANSWERED_BY: "angenommen von {name}",
    Phrase.REJECTED_BY: "abgewiesen von {name}",
    Phrase.FAILED_BECAUSE: "fehlgeschlagen: {cause}",
    Phrase.NOT_ASSIGNED: "Nummer nicht vergeben",
    Phrase.GAVE_UP: "nach {seconds} s aufgelegt",
}
WORDS = {
    "verpasst": {1, 2},
    "zurückgerufen": {1, 2},
    "zurückgerufen anna": {1, 2},
    "aufgelegt": {1},
    "abgewiesen": {3},
    "abgewiesen invoice": {3},
    "vergeben": {4},
    "fehlgeschlagen:": {4},
    "angenommen": {5, 6},
    "angenommen boris": {6},
    # the English of always
    "gave up": {1},
    "rejected": {3},
    "answered": {5, 6},
    "voicemail": {2},
}

type_rows = list[tuple[object, ...]]


@pytest.fixture
def old(path: Path) -> Path:
    """A log as version 2 left it."""
    with closing(connect(path, busy_timeout_ms=100, migrations=MIGRATIONS[:2])) as db:
        db.execute("UPDATE counters SET value = 0 WHERE name = 'rows'")
        db.executescript(OLD.read_text(encoding="utf-8"))
        assert db.execute("PRAGMA user_version").fetchone() == (2,)
    return path


def missed_call(at: datetime = NOON) -> CallReport:
    return call(CLIENT, ANNA, talks=None, at=at, outcome="gave up after 5 s")


def open_log(path: Path) -> CallLog:
    return CallLog.open(path, ME, region="DE", phrases=PHRASES)


def reword_all(log: CallLog) -> None:
    while log.reword_some():
        pass


def found(log: CallLogReader, text: str, chip: Chip = Chip.ALL) -> set[int]:
    return {row.row_id for row in log.query(LogFilter(chip, text=text))}


def all_but_the_index(path: Path) -> dict[str, type_rows]:
    """Everything a person can see of the file."""
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        tables = ("entries", "reports", "raw", "do_not_log", "people_notes", "counters")
        rows = {
            name: [dict(row) for row in db.execute(f"SELECT * FROM {name}")]  # noqa: S608
            for name in tables
        }
        for row in rows["entries"]:
            del row["haystack"]
        return {name: [tuple(row.items()) for row in each] for name, each in rows.items()}


def index_is_whole(path: Path) -> bool:
    """Whether the index holds the rows' haystacks, all of them and nothing else."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        return True


def pieces(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(DISTINCT segid) FROM search_idx").fetchone()[0])


def test_an_older_log_is_found_by_what_it_shows_once_it_is_reworded(old: Path) -> None:
    before = all_but_the_index(old)
    with open_log(old) as log:
        assert found(log, "verpasst") == {1, 2}  # the chip of that name has always been there
        assert found(log, "abgewiesen") == set()
        assert found(log, "rejected") == {3}  # nothing is lost meanwhile
        reword_all(log)
        assert {text: found(log, text) for text in WORDS} == WORDS
        assert found(log, "abgewiesen", Chip.MISSED) == set()
        assert found(log, "voicemail", Chip.MISSED) == {2}
        assert found(log, "", Chip.MINE) > found(log, "answered", Chip.MINE) == {5, 6}
        assert not log.reword_some()
    assert all_but_the_index(old) == before
    assert index_is_whole(old)


def test_opening_an_older_log_takes_no_time_that_grows_with_it(old: Path) -> None:
    open_log(old).close()
    assert not list(old.parent.glob("*.bak"))  # nothing that is there was touched
    with closing(sqlite3.connect(old)) as db:
        assert db.execute("SELECT value FROM meta WHERE name = 'to_reword'").fetchone() is not None


def test_a_new_log_has_nothing_to_reword(log: CallLog) -> None:
    log.add(call())
    assert not log.reword_some()


def test_rewording_goes_on_where_it_was_left(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewording, "_BATCH", 1)
    with open_log(old) as log:
        assert log.reword_some()
        assert log.reword_some()
        assert found(log, "angenommen") == {5, 6}  # the newest first
        assert found(log, "abgewiesen") == set()
    with open_log(old) as log:
        assert log.reword_some()
        assert log.reword_some()
        assert (found(log, "abgewiesen"), found(log, "aufgelegt")) == ({3}, set())
        reword_all(log)
        assert {text: found(log, text) for text in WORDS} == WORDS


def test_the_index_is_one_piece_afterwards(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewording, "_BATCH", 1)
    with open_log(old) as log:
        assert log.reword_some()
        assert pieces(old) > 1
        reword_all(log)
    assert pieces(old) == 1
    assert index_is_whole(old)


def test_what_happens_meanwhile_is_kept(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewording, "_BATCH", 2)
    with open_log(old) as log:
        assert log.reword_some()
        new = log.add(missed_call(NOON + 9 * HOUR))
        late = log.add(missed_call(NOON - 9 * HOUR))
        log.set_note(4, "ask again")
        log.delete([3])
        assert found(log, "fehlgeschlagen again") == {4}
        reword_all(log)
        assert found(log, "aufgelegt") == {1, new, late}
        assert found(log, "fehlgeschlagen again") == {4}
        assert found(log, "abgewiesen") == set()
    assert index_is_whole(old)


def test_another_desk_leaves_nothing_to_reword(old: Path) -> None:
    with open_log(old) as log:
        log.relabel(Viewpoint(["102"]))
        assert not log.reword_some()
        assert found(log, "verpasst") == set()
        assert found(log, "abgewiesen") == {3}
    assert index_is_whole(old)


def test_a_reader_waits_until_the_log_is_of_today(old: Path) -> None:
    with pytest.raises(StoreUnavailableError, match="open it for writing once"):
        CallLogReader.open(old)


def test_who_called_back_is_found_from_then_on(path: Path) -> None:
    with open_log(path) as log, CallLogReader.open(path) as reader:
        log.add(missed_call())
        assert (found(reader, "verpasst"), found(reader, "zurückgerufen")) == ({1}, set())
        log.add(call(BORIS, CLIENT, at=NOON + 2 * HOUR))
        assert found(reader, "zurückgerufen boris") == {1}
        log.add(call(ANNA, CLIENT, at=NOON + HOUR))  # earlier, and told later
        assert found(reader, "zurückgerufen boris") == set()
        assert found(reader, "zurückgerufen anna") == {1}
    assert index_is_whole(path)


def test_a_missed_call_told_after_the_talk_is_found_by_who_called_back(path: Path) -> None:
    with open_log(path) as log:
        log.add(call(BORIS, CLIENT, at=NOON + HOUR))
        log.add(missed_call())
        assert found(log, "zurückgerufen boris") == {2}


@pytest.mark.parametrize("change", ["note", "relabel"])
def test_a_row_changed_later_is_still_found_by_its_outcome(path: Path, change: str) -> None:
    changes: dict[str, Callable[[CallLog], object]] = {
        "note": lambda log: log.set_note(1, "note"),
        "relabel": lambda log: log.relabel(ME, "AT"),
    }
    with open_log(path) as log:
        log.add(missed_call())
        log.add(call(BORIS, CLIENT, at=NOON + HOUR))
        changes[change](log)
        assert found(log, "zurückgerufen boris verpasst aufgelegt") == {1}
    assert index_is_whole(path)


def test_readers_of_the_file_understand_the_words_of_its_screen(path: Path) -> None:
    with open_log(path) as log:
        log.add(missed_call())
    with CallLogReader.open(path) as reader:
        assert found(reader, "verpasst") == {1}
        with CallLog.open(path, ME, region="DE"):  # whoever has no screen changes nothing
            assert found(reader, "verpasst") == {1}
        with CallLog.open(path, ME, region="DE", phrases={Phrase.MISSED: "Manqué"}):
            assert (found(reader, "manque"), found(reader, "verpasst")) == ({1}, set())


def test_without_a_screen_outcomes_are_found_in_english(log: CallLog) -> None:
    log.add(missed_call())
    log.add(call(ANNA, person("+493055555"), at=NOON + HOUR))
    assert (found(log, "missed"), found(log, "answered")) == ({1}, {2})
    log.add(call(BORIS, CLIENT, at=NOON + HOUR))
    assert found(log, "missed called back by boris") == {1}
