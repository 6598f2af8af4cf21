"""What the doctor says, in the language of the screen.

The rule kept here: a sentence is translated whole, and its parts where they are sentences
themselves; names, numbers and what strangers said stay as they are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from astconsole.doctor import Finding, Worded
from astconsole.ui.troubles import filled, said

_CONTEXT: Final = ""
"""Where the translators' tool puts what ``worded`` is called with: no class stands around it."""


def in_this_language(finding: Finding) -> Finding:
    """That finding with its texts translated, as far as they are known."""
    return replace(
        finding,
        title=translated(finding.title),
        words=translated(finding.words),
        remedy=translated(finding.remedy),
    )


def translated(text: str) -> str:
    """That text in the language of the screen; it may be an error's, too."""
    return _sentence(text) if isinstance(text, Worded) else said(text)


def _sentence(text: Worded) -> str:
    template = QCoreApplication.translate(_CONTEXT, text.template)
    return filled(template, lambda name: _part(text.parts.get(name, "")))


def _part(text: str) -> str:
    return _sentence(text) if isinstance(text, Worded) else text
