"""``python -m benchmarks`` (``./dev bench``): measure everybody in turn, print a table of ratios.

The rule kept here: every turn has a process of its own, which makes one pass to warm up and counts
the best of the next few, for the others are the best one and somebody else's work. The contenders
take turns, so that a machine that slows down slows them all.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks.contenders import CONTENDERS, YARDSTICK, AbsentError

_PASSES = 3
"""Measured passes over the stream in one turn."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="turns each contender takes")
    parser.add_argument("--calls", type=int, default=1000, help="calls in the stream")
    parser.add_argument("--only", nargs="*", choices=CONTENDERS, help="these, and the yardstick")
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        name, *numbers = arguments.one
        print(json.dumps(_measure(name, *map(int, numbers))))
        return 0
    names = [
        name for name in CONTENDERS if not arguments.only or name in {*arguments.only, YARDSTICK}
    ]
    return _compare(names, arguments.rounds, arguments.calls)


def _compare(names: list[str], rounds: int, calls: int) -> int:
    command = [sys.executable, "-m", "benchmarks.server", str(calls)]
    # ours, with a number: nothing of a stranger's is run
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)  # noqa: S603
    try:
        assert server.stdout is not None  # noqa: S101 - it was asked for
        port, events, size, headers = map(int, server.stdout.readline().split())
        print(
            f"{calls} calls: {events} events, {size / 1e6:.1f} MB, "
            f"{headers / events:.1f} headers an event; {rounds} rounds"
        )
        results: dict[str, list[dict[str, float]]] = {name: [] for name in names}
        for _ in range(rounds):
            for name in list(results):
                result = _in_process(name, port, events, size)
                if "absent" in result:
                    print(f"skipped: {CONTENDERS[name][0]}: {result['absent']}")
                    del results[name]
                else:
                    results[name].append(result)
    finally:
        server.kill()
        server.wait()
    _print(results, events)
    return 0


def _in_process(name: str, *numbers: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks", "--one", name, *map(str, numbers)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, timeout=300)  # noqa: S603
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _measure(name: str, port: int, events: int, size: int) -> dict[str, float | str]:
    async def passes() -> tuple[float, float]:
        contender = CONTENDERS[name][1]
        await contender(port, events, size)
        walls, processors = zip(
            *[await contender(port, events, size) for _ in range(_PASSES)], strict=True
        )
        return min(walls), min(processors)

    try:
        wall, processor = asyncio.run(passes())
    except AbsentError as absent:
        return {"absent": str(absent)}
    return {"wall": wall, "processor": processor, "rss": _peak_memory()}


def _peak_memory() -> float:
    """The most memory this process has held, in MB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    for line in status.read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _print(results: dict[str, list[dict[str, float]]], events: int) -> None:
    print(f"\n{'':38} {'by the clock':>20} {'by processor time':>20}")
    print(f"{'':38} {'× dict_str':>20} {'× dict_str':>20} {'events/s':>10} {'RSS MB':>7}")
    for name, measured in results.items():
        columns = [CONTENDERS[name][0].ljust(38)]
        for key in ("wall", "processor"):
            # each round's ratio by itself: a slow moment of the machine hits a round as a whole
            ratios = [y[key] / m[key] for y, m in zip(results[YARDSTICK], measured, strict=True)]
            spread = f"({min(ratios):.2f}–{max(ratios):.2f})"
            columns.append(f"{statistics.median(ratios):6.2f} {spread:>13}")
        rate = events / statistics.median(result["wall"] for result in measured)
        columns.append(f"{rate:10,.0f} {max(result['rss'] for result in measured):7.0f}")
        print(" ".join(columns))


if __name__ == "__main__":
    sys.exit(main())
