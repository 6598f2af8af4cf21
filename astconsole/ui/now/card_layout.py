"""Where everything stands on a card: pure geometry.

The rule kept here: painting, clicking and measuring all ask this one function, so what is clicked
is what is seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from astconsole.ui.theme import Space, Theme, Type

if TYPE_CHECKING:
    from astconsole.calls.values import Participant
    from astconsole.ui.call_words import CallWords

GAP: Final = Space.SMALL
BADGE: Final = 44
CHEVRON: Final = 28
SMALL_ICON: Final = 16
ARROW: Final = "  →  "
_PADDING: Final = Space.LARGE
_TIME_COLUMN: Final = 84
_TIMELINE_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of a card and their measures, made once for a theme."""

    title: QFont
    body: QFont
    caption: QFont
    timer: QFont
    chip: QFont

    @classmethod
    def of(cls, theme: Theme) -> Fonts:
        """From the theme's scale."""
        return cls(
            title=theme.font(Type.TITLE),
            body=theme.font(Type.BODY),
            caption=theme.font(Type.CAPTION),
            timer=theme.font(Type.TITLE, tabular=True),
            chip=theme.font(Type.CAPTION, tabular=True),
        )


@dataclass(frozen=True, slots=True)
class CardLayout:
    """Rectangles in the item's own coordinates.

    Attributes:
        card: the rounded ground; names: where each person's name is, elided, and who it is.
        status: the pill with the state; held: the pill with the hold timer, None when not held.
        lines: transfers; story: the timeline, a time and a text rectangle each; rule: above it.
    """

    height: int
    card: QRect
    badge: QRect
    names: tuple[tuple[QRect, str, Participant], ...]
    arrows: tuple[QRect, ...]
    timer: QRect
    chevron: QRect
    status: QRect
    held: QRect | None
    detail: QRect
    lines: tuple[QRect, ...]
    rule: QRect | None
    story: tuple[tuple[QRect, QRect], ...]

    def participant_at(self, point: QPoint) -> Participant | None:
        """Whose name is under that point."""
        return next((who for rect, _, who in self.names if rect.contains(point)), None)


def lay_out(
    words: CallWords,
    width: int,
    fonts: Fonts,
    *,
    timer: str,
    held: str,
    expanded: bool,
) -> CardLayout:
    """The card of that call in an item of that width."""
    title = QFontMetrics(fonts.title)
    chip = QFontMetrics(fonts.chip)
    body = QFontMetrics(fonts.body)
    card_width = max(width - 2, 240)
    left = _PADDING
    top = _PADDING
    right = card_width - Space.MEDIUM
    badge = QRect(left, top, BADGE, BADGE)
    chevron = QRect(right - CHEVRON, top + (BADGE - CHEVRON) // 2, CHEVRON, CHEVRON)
    timer_width = QFontMetrics(fonts.timer).horizontalAdvance(timer) + 2
    timer_box = QRect(chevron.left() - Space.SMALL - timer_width, top, timer_width, title.height())
    text_left = badge.right() + 1 + Space.MEDIUM
    names_right = timer_box.left() - Space.MEDIUM
    names, arrows = _names(words, title, QRect(text_left, top, names_right - text_left, 0))

    chip_height = chip.height() + Space.TIGHT + 2
    line_top = top + title.height() + Space.TIGHT + 2
    chip_padding = Space.SMALL * 2 + SMALL_ICON + Space.TIGHT
    status_width = min(
        chip.horizontalAdvance(words.status) + chip_padding, max(60, names_right - text_left)
    )
    status = QRect(text_left, line_top, status_width, chip_height)
    held_box: QRect | None = None
    detail_left = status.right() + 1 + Space.SMALL
    if held:
        held_width = chip.horizontalAdvance(held) + chip_padding
        held_box = QRect(detail_left, line_top, held_width, chip_height)
        detail_left = held_box.right() + 1 + Space.SMALL
    detail = QRect(detail_left, line_top, max(0, chevron.left() - detail_left), chip_height)
    y = max(line_top + chip_height, badge.bottom() + 1)

    lines: list[QRect] = []
    for _ in words.transfers:
        y += Space.TIGHT
        lines.append(QRect(text_left, y, right - text_left, body.height()))
        y += body.height()

    rule: QRect | None = None
    story: list[tuple[QRect, QRect]] = []
    if expanded:
        y += Space.MEDIUM
        rule = QRect(text_left, y, right - text_left, 1)
        y += Space.SMALL
        for _ in words.timeline[-_TIMELINE_SHOWN:] or (None,):
            time_box = QRect(text_left, y, _TIME_COLUMN, body.height())
            text_box = QRect(
                text_left + _TIME_COLUMN, y, right - text_left - _TIME_COLUMN, body.height()
            )
            story.append((time_box, text_box))
            y += body.height() + Space.TIGHT
    y += _PADDING
    return CardLayout(
        height=y + GAP,
        card=QRect(1, 1, card_width, y - 2),
        badge=badge,
        names=names,
        arrows=arrows,
        timer=timer_box,
        chevron=chevron,
        status=status,
        held=held_box,
        detail=detail,
        lines=tuple(lines),
        rule=rule,
        story=tuple(story),
    )


def _names(
    words: CallWords, metrics: QFontMetrics, room: QRect
) -> tuple[tuple[tuple[QRect, str, Participant], ...], tuple[QRect, ...]]:
    """Each name its share of the room; a short one leaves what it does not need to the other."""
    arrow = metrics.horizontalAdvance(ARROW)
    left_over = max(0, room.width() - arrow * (len(words.people) - 1))
    wanted = [metrics.horizontalAdvance(person.title) + 2 for person in words.people]
    widths = list(wanted)
    if sum(wanted) > left_over and wanted:
        share = left_over // len(wanted)
        short = sum(width for width in wanted if width <= share)
        long = [width for width in wanted if width > share]
        each = (left_over - short) // max(1, len(long))
        widths = [width if width <= share else each for width in wanted]
    x = room.left()
    names: list[tuple[QRect, str, Participant]] = []
    arrows: list[QRect] = []
    for index, (person, width) in enumerate(zip(words.people, widths, strict=True)):
        if index:
            arrows.append(QRect(x, room.top(), arrow, metrics.height()))
            x += arrow
        shown = metrics.elidedText(person.title, Qt.TextElideMode.ElideRight, width)
        names.append((QRect(x, room.top(), width, metrics.height()), shown, person.participant))
        x += width
    return tuple(names), tuple(arrows)
