"""``./dev screenshots``: take the pictures of README and docs anew."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from tests.pictures.album import PICTURES
from tests.pictures.studio import ROOT, take

_KEPT: Final = ROOT / "docs" / "pictures"


def main() -> None:
    parser = argparse.ArgumentParser(prog="./dev screenshots", description=__doc__)
    parser.add_argument("--out", type=Path, default=_KEPT, metavar="FOLDER")
    parser.add_argument("name", nargs="*", metavar="NAME", help=f"of {', '.join(PICTURES)}")
    parser.add_argument(
        "--language", default="en", choices=("en", "de", "fr"), help="of the words; to look at them"
    )
    given = parser.parse_args()
    if unknown := [name for name in given.name if name not in PICTURES]:
        parser.error(f"there is no picture {unknown[0]!r}")
    if given.language != "en" and given.out == _KEPT:
        parser.error("the pictures that are kept are English: give --out FOLDER")
    given.out.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        take(theme, given.out.resolve(), given.name or PICTURES, given.language)
    print(f"look at them: {given.out}")


if __name__ == "__main__":
    main()
