"""A window that fills the screen is noticed, on a real X server with a window manager."""

from __future__ import annotations

import subprocess
import sys

from tests.live.screen import Screen

_SLIDES = """
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
slides = QWidget()
slides.setWindowTitle("slides")
QShortcut(QKeySequence("F5"), slides, slides.showFullScreen)
QShortcut(QKeySequence("Escape"), slides, slides.showNormal)
slides.show()
app.exec()
"""
_ASK = """
from astconsole.app.full_screen import X11FullScreen
asked = X11FullScreen()
print(asked.covers())
asked.close()
assert not asked.covers()
"""


def covers(screen: Screen) -> bool:
    done = subprocess.run(
        [sys.executable, "-c", _ASK],
        env=screen.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip() == "True"


def test_slides_are_noticed_and_their_end_as_well() -> None:
    with Screen() as screen:
        assert not covers(screen)
        slides = subprocess.Popen([sys.executable, "-c", _SLIDES], env=screen.environment())
        try:
            screen.until("the slides", lambda: screen.windows("slides"))
            screen.activate(screen.windows("slides")[0])
            assert not covers(screen)
            screen.key("F5")
            screen.until("the full screen", lambda: covers(screen))
            screen.key("Escape")
            screen.until("the window", lambda: not covers(screen))
        finally:
            slides.terminate()
            slides.wait()
        assert not covers(screen), "a window that is gone fills nothing"


def test_without_an_x_server_asking_is_refused_and_nothing_ends() -> None:
    ask = "from astconsole.app.full_screen import X11FullScreen\ntry:\n    X11FullScreen()\n"
    ask += "except OSError as error:\n    print(error)"
    with Screen() as screen:
        elsewhere = {**screen.environment(), "DISPLAY": ":65000"}
        done = subprocess.run(
            [sys.executable, "-c", ask], env=elsewhere, capture_output=True, text=True, check=True
        )
    assert done.stdout.strip() == "no X server"
