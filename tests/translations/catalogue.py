"""Qt's tools for translations, and what their files hold.

The rule kept here: lupdate and lrelease do the work; here they are only called, and read.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "fr")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the screen and its translation.

    ``state`` is "" when a translator has finished it, else Qt's word (unfinished, vanished, …).
    ``forms`` are one, or of a text that counts one for each plural form of the language.
    """

    context: str
    source: str
    comment: str
    counts: bool
    forms: tuple[str, ...]
    state: str

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What makes it the same text."""
        return self.context, self.source, self.comment, self.counts

    @property
    def finished(self) -> bool:
        return not self.state and all(form.strip() for form in self.forms)

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r}" + (f" ({self.comment})" if self.comment else "")


def ts_file(language: str) -> Path:
    return FOLDER / f"astconsole_{language}.ts"


def qm_file(language: str) -> Path:
    return FOLDER / f"astconsole_{language}.qm"


def messages(path: Path) -> Iterator[Message]:
    # a file of ours, or made by Qt's tool a moment ago
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            counts = message.get("numerus") == "yes"
            forms: tuple[str, ...] = ("",)
            if translation is not None:
                told = translation.findall("numerusform") if counts else [translation]
                forms = tuple(form.text or "" for form in told)
            yield Message(
                context=name,
                source=message.findtext("source", ""),
                comment=message.findtext("comment", ""),
                counts=counts,
                forms=forms,
                state=translation.get("type", "") if translation is not None else "unfinished",
            )


def update(path: Path, language: str) -> None:
    """Bring a file in step with the code; what the code no longer says is dropped."""
    sources = sorted((ROOT / "astconsole").rglob("*.py"))
    _tool(
        "pyside6-lupdate",
        *(str(source.relative_to(ROOT)) for source in sources),
        *("-source-language", "en", "-target-language", language),
        *("-locations", "none", "-no-obsolete", "-silent"),
        *("-tr-function-alias", "tr+=worded"),  # the doctor's sentences: it knows no Qt
        *("-ts", str(path)),
    )


def release(source: Path, target: Path) -> None:
    """Make what the program reads."""
    _tool("pyside6-lrelease", "-silent", "-nounfinished", str(source), "-qm", str(target))


def _tool(name: str, *arguments: str) -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name(name)), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{name} failed: {done.stderr.strip() or done.stdout.strip()}")
