"""The lab by hand, from inside its namespace: `python -m tests.live.lab record|up`.

Rule: run it through `python -m tests.live.run`, which makes the roots and the namespace first.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import sys

from tests.live.lab import netns
from tests.live.lab.pbx import SECRET
from tests.live.lab.recorder import record
from tests.live.lab.roots import RELEASES
from tests.live.lab.scenarios import SCENARIOS
from tests.live.lab.stage import opened


def main(words: list[str] | None = None) -> int:
    """Do what the words say."""
    parser = argparse.ArgumentParser(prog="python -m tests.live.run")
    what = parser.add_subparsers(dest="what", required=True)
    recording = what.add_parser("record", help="play scenarios, keep what AMI said")
    recording.add_argument("names", nargs="*", metavar="SCENARIO", help="all, when none is named")
    up = what.add_parser("up", help="an office to try things in, until Ctrl+C")
    for parser_of in (recording, up):
        parser_of.add_argument("--version", choices=RELEASES, action="append", dest="versions")
    what.add_parser("list", help="the scenarios")
    chosen = parser.parse_args(words)
    if chosen.what == "list":
        for scenario in SCENARIOS.values():
            sys.stdout.write(f"{scenario.name}: {scenario.play.__doc__}\n")
        return 0
    if netns.INSIDE not in os.environ:
        sys.stderr.write("the lab runs in its own network: use python -m tests.live.run\n")
        return 2
    if unknown := set(getattr(chosen, "names", ())) - set(SCENARIOS):
        sys.stderr.write(f"no such scenario: {', '.join(sorted(unknown))}\n")
        return 2
    versions = chosen.versions or list(RELEASES)
    if chosen.what == "record":
        return asyncio.run(_record(versions, chosen.names or list(SCENARIOS)))
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_up(versions))
    return 0


async def _record(versions: list[str], names: list[str]) -> int:
    failed = [await record(RELEASES[version], names) for version in versions]
    return int(any(failed))


async def _up(versions: list[str]) -> None:
    async with contextlib.AsyncExitStack() as stack:
        for version in versions:
            office = await stack.enter_async_context(opened(RELEASES[version]))
            sys.stdout.write(
                f"Asterisk {version}: AMI on port {office.pbx.ports.ami}, "
                f"user desk, password {SECRET}\n"
            )
        inside = os.environ[netns.INSIDE]
        sys.stdout.write(f"in another terminal: ip netns exec {inside} bash\nCtrl+C ends it\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    sys.exit(main())
