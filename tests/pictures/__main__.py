"""``./dev screenshots [--out FOLDER] [NAME…]``: take the pictures of README and docs anew."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.pictures.album import PICTURES
from tests.pictures.studio import ROOT, take


def main() -> None:
    parser = argparse.ArgumentParser(prog="./dev screenshots", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures", metavar="FOLDER")
    parser.add_argument("name", nargs="*", metavar="NAME", help=f"of {', '.join(PICTURES)}")
    given = parser.parse_args()
    if unknown := [name for name in given.name if name not in PICTURES]:
        parser.error(f"there is no picture {unknown[0]!r}")
    given.out.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        take(theme, given.out.resolve(), given.name or PICTURES)
    print(f"look at them: {given.out}")


if __name__ == "__main__":
    main()
