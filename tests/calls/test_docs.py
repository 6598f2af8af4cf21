"""docs/calls.md shows what is really said; ``python -m tests.calls.test_docs`` writes it anew."""

from __future__ import annotations

import re
from pathlib import Path

from astconsole.cli.said import as_words
from tests.calls.telling import RECORDINGS, signals, tell, timed_events

PAGE = Path(__file__).parent.parent.parent / "docs" / "calls.md"
BLOCK = re.compile(r"<!-- says: (?P<name>\w+) -->\n(?:```text\n.*?```\n)?", re.S)


def block(name: str) -> str:
    said = signals(tell(timed_events(RECORDINGS / "22" / f"{name}.ami")))
    lines = [words.partition("  ")[2] for event in said if (words := as_words(event))]
    # seconds differ from one recording to the next, words do not
    told = "\n".join(re.sub(r", (talked )?\d+:\d\d$| after \d+ s", "", line) for line in lines)
    return f"<!-- says: {name} -->\n```text\n{told}\n```\n"


def test_the_page_shows_what_is_said() -> None:
    page = PAGE.read_text("utf-8")
    shown = [match["name"] for match in BLOCK.finditer(page)]
    assert len(shown) > 30
    for match in BLOCK.finditer(page):
        assert match[0] == block(match["name"]), match["name"]


def main() -> None:
    page = PAGE.read_text("utf-8")
    PAGE.write_text(BLOCK.sub(lambda match: block(match["name"]), page), "utf-8")


if __name__ == "__main__":
    main()
