"""A second start, as a process of its own: ``python -m tests.app.other_instance FOLDER WORD…``.

With the first word ``hold`` it is the first start instead: it claims, says so, and waits to be
killed. With ``serve`` it hears words, prints each start's, and ends on ``stop``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from astconsole.app.instance import InstanceError, SingleInstance


def main(folder: str, *words: str) -> int:
    if words[0] in {"hold", "serve"}:
        return serve(Path(folder), listens=words[0] == "serve")
    try:
        first = SingleInstance(Path(folder)).claim_or_hand_over(words)
    except InstanceError as error:
        print(error, flush=True)
        return 2
    print("the one" if first else "handed over", flush=True)
    return 0


def serve(folder: Path, *, listens: bool) -> int:
    app = QCoreApplication([])
    instance = SingleInstance(folder)
    if not instance.claim():
        return 3

    def heard(words: tuple[str, ...]) -> None:
        print(" ".join(words), flush=True)
        if words == ("stop",):
            QTimer.singleShot(0, app.quit)

    instance.asked.connect(heard)
    if listens:
        instance.listen()
    print("ready", flush=True)
    app.exec()
    instance.release()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
