"""``python -m benchmarks.log``: the call log at a million rows: open, scroll, search, export.

The log is made once (some minutes a million rows) and kept; each figure is taken through the
public reader, in a process of its own that holds nothing else, and printed in milliseconds, as a
median and a 99th percentile.

The rule kept here: searching is told beside its yardstick, a LIKE over every row of the same file
on the same machine, as a ratio.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from astconsole.calls.logged import Chip, LogFilter
from astconsole.calls.values import CallReport, FinalStatus, Participant, TimelineEntry
from astconsole.calls.viewpoint import Viewpoint
from astconsole.export import export, format_named
from astconsole.store import CallLog, CallLogReader

_PAGE = 128
_FIRST_HITS = 200
_DISTINCT = 50_000
"""So many calls are made; a longer log holds them several times over."""

_ME = Viewpoint(["101"])
_EVERYTHING = LogFilter()
_SEARCHES = (
    *("a", "an", "anna", "müller", "anna schm", "030 123", "+49 30 5571", "invoice"),
    *("missed", "called back", "answered"),
)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="benchmarks.log", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--file", type=Path, help="where to keep the log (build/log-ROWS.db)")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    path = given.file or Path("build") / f"log-{given.rows}.db"
    if given.one:
        print(json.dumps(_measure(path)))
        return 0
    _make(path, given.rows)
    command = [sys.executable, "-m", "benchmarks.log", "--one", "--file", str(path)]
    results: list[dict[str, list[float]]] = []
    for _ in range(given.rounds):
        # ours, with a path: nothing of a stranger's is run
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        results.append(json.loads(done.stdout))
    _print(path, given.rows, results)
    return 0


# -- making the log -------------------------------------------------------------------------------


def _make(path: Path, rows: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with CallLog.open(path, _ME, region="DE", busy_timeout_ms=60_000) as log:
        if log.count() >= rows:
            return
        began = time.perf_counter()
        distinct = min(rows, _DISTINCT)
        log.add_many(_calls(distinct))
        each = (time.perf_counter() - began) / distinct
        print(f"made {path} of {distinct} calls, {1000 * each:.2f} ms each", file=sys.stderr)
        log.set_note(distinct // 2, "wants an invoice")
    _multiply(path, distinct, rows)


def _multiply(path: Path, distinct: int, rows: int) -> None:
    """The same months again and again: SQLite alone is quicker than making each call anew."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA synchronous = OFF")
    names = [row[1] for row in db.execute("PRAGMA table_info(entries)")]
    others = ", ".join(names[names.index("row_id") + 1 :])
    [first], [last] = (
        db.execute("SELECT min(position) FROM entries"),
        db.execute("SELECT max(position) FROM entries"),
    )
    span = last[0] - first[0] + 1
    for copy in range(1, -(-rows // distinct)):
        most = min(distinct, rows - copy * distinct)
        shift = copy * span
        db.execute("BEGIN")
        db.execute(
            f"INSERT INTO entries (position, row_id, {others})"  # noqa: S608
            f" SELECT position + {shift}, row_id + {copy * distinct}, {others} FROM entries"
            f" WHERE row_id <= {most}"
        )
        db.execute(
            f"UPDATE entries SET started_us = started_us + {shift},"  # noqa: S608
            f" answered_us = answered_us + {shift}, ended_us = ended_us + {shift},"
            f" resolved_us = resolved_us + {shift}, call_id = call_id || '.{copy}', note = ''"
            f" WHERE position > {last[0] + shift - span}"
        )
        db.execute(
            f"INSERT INTO reports SELECT position + {shift}, report FROM reports"  # noqa: S608
            f" JOIN entries USING (position) WHERE row_id <= {most}"
        )
        db.execute(f"UPDATE counters SET value = {copy * distinct + most} WHERE name = 'row_id'")  # noqa: S608
        db.execute("COMMIT")
        print(f"\r{copy * distinct + most} rows", end="", file=sys.stderr)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    print(file=sys.stderr)


def _calls(count: int) -> Iterator[CallReport]:
    """Three years of a busy office: 40 desks, 20,000 customers."""
    chance = random.Random(4)  # noqa: S311
    first = ("Anna", "Boris", "Clara", "David", "Elif", "Georg", "Hanna", "Ivan", "Jana", "Otto")
    last = ("Müller", "Schmidt", "Fischer", "Weber", "Yılmaz", "Nowak", "Rossi", "García", "Novák")

    def named(number: str, endpoint: str) -> Participant:
        name = f"{chance.choice(first)} {chance.choice(last)}"
        return Participant(f"{number}.1", name, number, None, f"PJSIP/{endpoint}-0000002a")

    customers = [named(f"+4930{chance.randrange(10**7):07}", "trunk") for _ in range(20_000)]
    desks = [named(str(number), str(number)) for number in range(101, 141)]
    at = datetime(2023, 1, 2, 8, 0, tzinfo=UTC)
    for number in range(count):
        at += timedelta(seconds=chance.randrange(20, 150))
        ends = [chance.choice(customers), chance.choice(desks)]
        if chance.random() < 0.2:
            ends[0] = chance.choice(desks)
        elif chance.random() < 0.3:
            ends.reverse()
        talked = chance.choice([0, 30, 60, 200])
        answer = at + timedelta(seconds=7) if talked else None
        end = at + timedelta(seconds=7 + talked)
        yield CallReport(
            id=f"c{number}",
            caller=ends[0],
            callee=ends[1],
            start_time=at,
            answer_time=answer,
            end_time=end,
            total_duration=7 + talked,
            talk_duration=talked,
            final_status=FinalStatus.ANSWERED if talked else FinalStatus.NO_ANSWER,
            dialled=ends[1].number,
            outcome=f"answered by {ends[1].name}" if talked else "gave up after 7 s",
            rang=(ends[1],),
            participants=tuple(ends),
            queue="sales" if chance.random() < 0.2 else "",
            linkedids=(ends[0].id,),
            timeline=(
                TimelineEntry(at, "rang", f"{ends[1].label} rang"),
                TimelineEntry(end, "ended", "ended"),
            ),
        )


# -- measuring ------------------------------------------------------------------------------------


def _measure(path: Path) -> dict[str, list[float]]:
    """One process: every figure as a list of milliseconds (or of what its name says)."""
    figures: dict[str, list[float]] = {}

    def take(name: str, what: Callable[[], Any]) -> Any:
        began = time.perf_counter()
        result = what()
        figures.setdefault(name, []).append(1000 * (time.perf_counter() - began))
        return result

    before = _resident_mb()
    reader = take("open the file", lambda: CallLogReader.open(path))
    take("first page", lambda: reader.rows(_EVERYTHING, 0, _PAGE))
    rows = take("count all", lambda: reader.count(_EVERYTHING))
    figures["open, first page and count"] = [sum(values[0] for values in figures.values())]
    chance = random.Random(1)  # noqa: S311
    for _ in range(100):
        take("jump anywhere", lambda: reader.rows(_EVERYTHING, chance.randrange(rows), _PAGE))
    middle = rows // 2
    for page in range(200):
        offset = (middle + page * _PAGE) % rows
        take("scroll a page", lambda: reader.rows(_EVERYTHING, offset, _PAGE))  # noqa: B023
    newest = reader.rows(_EVERYTHING, 0, 1)[0].row_id
    take("where is the newest row", lambda: reader.position(_EVERYTHING, newest))
    take("detail of a call", lambda: reader.detail(newest))
    for chip in (Chip.MINE, Chip.MISSED, Chip.INCOMING, Chip.QUEUE):
        wanted = LogFilter(chip=chip)
        take("a chip's first page", lambda: reader.rows(wanted, 0, _PAGE))  # noqa: B023
        take("a chip's count", lambda: reader.count(wanted))  # noqa: B023
    figures["memory of all that, MB"] = [_resident_mb() - before]
    for text in _SEARCHES:
        for chip in (Chip.ALL, Chip.MISSED):
            wanted = LogFilter(text=text, chip=chip)
            within = "" if chip is Chip.ALL else " within missed"
            take(f"search “{text}”{within}", lambda: reader.rows(wanted, 0, _FIRST_HITS))  # noqa: B023
            take(f"count “{text}”{within}", lambda: reader.count(wanted))  # noqa: B023
    number = reader.rows(_EVERYTHING, middle, 1)[0].caller_number
    take("all calls of a number", lambda: reader.rows(LogFilter(number=number), 0, _FIRST_HITS))
    take("when we last spoke", lambda: reader.last_spoken(number))
    db = sqlite3.connect(path)
    like = "SELECT count(*) FROM entries WHERE haystack LIKE '%anna schm%'"
    take("yardstick: LIKE over every row", lambda: db.execute(like).fetchone())
    db.close()
    since = reader.rows(_EVERYTHING, min(rows - 1, 20_000), 1)[0].started_at
    target = path.with_name("export.part")
    for name in ("csv", "jsonl", "xlsx"):
        chosen = format_named(name)
        rows_out = reader.export_rows(LogFilter(since=since), with_reports=chosen.needs_reports)
        took = take(f"export as {name}", lambda: export(rows_out, target, chosen))  # noqa: B023
        milliseconds = figures.pop(f"export as {name}")[0]
        figures[f"export as {name}, rows a second"] = [1000 * took / milliseconds]
    target.unlink()
    reader.close()
    return figures


def _resident_mb() -> float:
    """The memory of this process now where the system says so, else its peak."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return pages * resource.getpagesize() / 1e6


def _print(path: Path, rows: int, results: list[dict[str, list[float]]]) -> None:
    size = path.stat().st_size / 1e6
    print(f"{rows:,} rows, {size:,.0f} MB on disk; {len(results)} rounds; milliseconds")
    print(f"{'':42} {'median':>10} {'p99':>10}   {'× LIKE':>8}")
    like = statistics.median(
        value for result in results for value in result["yardstick: LIKE over every row"]
    )
    for name in results[0]:
        values = sorted(value for result in results for value in result[name])
        median = statistics.median(values)
        worst = values[min(len(values) - 1, round(0.99 * len(values)))]
        ratio = f"{median / like:10.4f}" if name.startswith(("search", "count “")) else ""
        print(f"{name:42} {median:10.2f} {worst:10.2f} {ratio}")


if __name__ == "__main__":
    sys.exit(main())
