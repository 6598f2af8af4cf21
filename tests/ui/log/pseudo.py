"""A made-up language as long as German at its longest: every word of ours grows by half."""

from __future__ import annotations

from PySide6.QtCore import QTranslator


class LongWords(QTranslator):
    """Translates everything into itself and something more."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        if (disambiguation and "date" in disambiguation) or sourceText.startswith(("ddd", "d MMM")):
            return sourceText
        extra = "ungsaufgabenverwaltung"[: max(len(sourceText) // 2, 2)]
        return f"{sourceText}{extra}"
