"""Where everything stands on a card: pure geometry.

The rule kept here: painting, clicking and measuring all ask this one function, so what is clicked
is what is seen. My own calls get a full card; calls of others, where there is room, one line each,
so that a supervisor sees many at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from astconsole.calls.values import Participant
from astconsole.ui.theme import Space, Theme, Type
from astconsole.ui.when import time_of_day

if TYPE_CHECKING:
    from astconsole.ui.call_words import CallWords

GAP: Final = Space.SMALL
CHEVRON: Final = 28
SMALL_ICON: Final = 16
ARROW: Final = "  →  "
_BADGE: Final = 44
_SMALL_BADGE: Final = 28
_LATE: Final = datetime(2026, 11, 23, 22, 58, 58).astimezone()
_TIMELINE_SHOWN: Final = 40
_ONE_LINE_FROM: Final = 620
_NARROWEST: Final = 240
_BADGE_FROM: Final = 18
"""A card has a badge where so many letters of the name stand beside it all the same."""

_Names = tuple[tuple[tuple[QRect, str, Participant], ...], tuple[QRect, ...]]


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of a card and their measures, made once for a theme."""

    title: QFont
    strong: QFont
    body: QFont
    timer: QFont
    small_timer: QFont
    chip: QFont
    title_metrics: QFontMetrics
    strong_metrics: QFontMetrics
    body_metrics: QFontMetrics
    timer_metrics: QFontMetrics
    small_timer_metrics: QFontMetrics
    chip_metrics: QFontMetrics

    @classmethod
    def of(cls, theme: Theme) -> Fonts:
        """From the theme's scale."""
        fonts = (
            theme.font(Type.TITLE),
            theme.font(Type.STRONG),
            theme.font(Type.BODY),
            theme.font(Type.TITLE, tabular=True),
            theme.font(Type.STRONG, tabular=True),
            theme.font(Type.CAPTION, tabular=True),
        )
        return cls(*fonts, *(QFontMetrics(font) for font in fonts))

    @property
    def badge(self) -> int:
        """How large a badge is that holds initials."""
        return max(_BADGE, 2 * self.title_metrics.height())

    @property
    def small_badge(self) -> int:
        """How large the badge of a line is."""
        return max(_SMALL_BADGE, self.strong_metrics.height() + Space.MEDIUM)

    @property
    def time_column(self) -> int:
        """How wide the times of a story are, with the room behind them."""
        late = time_of_day(_LATE, seconds=True)
        return self.body_metrics.horizontalAdvance(late) + Space.LARGE

    def badge_at(self, width: int) -> int:
        """How large the badge is on a card of that width; 0: the name needs its room."""
        left = width - self.badge - 2 * CHEVRON - 4 * Space.LARGE
        enough = self.title_metrics.averageCharWidth() * _BADGE_FROM
        return self.badge if left >= enough else 0

    @property
    def pill_height(self) -> int:
        """How high a pill is."""
        return self.chip_metrics.height() + Space.TIGHT + 2


@dataclass(frozen=True, slots=True)
class CardLayout:
    """Rectangles in the item's own coordinates.

    Attributes:
        one_line: the short form, for calls of others.
        card: the rounded ground; names: where each person's name is, elided, and who it is.
        status: the pill with the state; held: the pill with the hold timer, None when not held.
        lines: transfers; story: the timeline, a time and a text rectangle each; rule: above it.
    """

    one_line: bool
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


@dataclass(frozen=True, slots=True)
class _Head:
    """The upper part of a card, before transfers and story."""

    badge: QRect
    names: _Names
    timer: QRect
    chevron: QRect
    status: QRect
    held: QRect | None
    detail: QRect
    bottom: int
    text_left: int
    padding: int


def is_one_line(words: CallWords, width: int) -> bool:
    """Whether that call has the short form in an item of that width."""
    return not words.mine and _card_width(width) >= _ONE_LINE_FROM


def _card_width(width: int) -> int:
    return max(width - 2, _NARROWEST)


def height_of(words: CallWords, width: int, fonts: Fonts, *, expanded: bool) -> int:
    """The height of :func:`lay_out` without its widths: a list asks it of every row.

    The pills of a held call's full card may need a second line: that one is laid out.
    """
    line = fonts.body_metrics.height()
    if is_one_line(words, width):
        padding, gap = Space.SMALL, Space.TIGHT
        height = padding + fonts.small_badge
    else:
        padding, gap = Space.LARGE, GAP
        second = fonts.title_metrics.height() + Space.TIGHT + 2 + fonts.pill_height
        height = padding + max(second, fonts.badge_at(_card_width(width)))
    height += len(words.transfers) * (Space.TIGHT + line)
    if expanded:
        told = len(words.timeline[-_TIMELINE_SHOWN:]) or 1
        height += Space.MEDIUM + Space.SMALL + told * (line + Space.TIGHT)
    return height + padding + gap


def lay_out(
    words: CallWords, width: int, fonts: Fonts, *, timer: str, held: str, expanded: bool
) -> CardLayout:
    """The card of that call in an item of that width."""
    card_width = _card_width(width)
    one_line = is_one_line(words, width)
    arrange = _one_line if one_line else _full
    head = arrange(words, card_width, fonts, timer, held)
    line = fonts.body_metrics.height()
    right = head.chevron.right() + 1
    room = right - head.text_left
    y = head.bottom
    lines: list[QRect] = []
    for _ in words.transfers:
        y += Space.TIGHT
        lines.append(QRect(head.text_left, y, room, line))
        y += line
    rule: QRect | None = None
    story: list[tuple[QRect, QRect]] = []
    if expanded:
        y += Space.MEDIUM
        rule = QRect(head.text_left, y, room, 1)
        y += Space.SMALL
        for _ in words.timeline[-_TIMELINE_SHOWN:] or (None,):
            time_box = QRect(head.text_left, y, fonts.time_column, line)
            told = QRect(time_box.right() + 1, y, room - time_box.width(), line)
            story.append((time_box, told))
            y += line + Space.TIGHT
    y += head.padding
    names, arrows = head.names
    return CardLayout(
        one_line=one_line,
        height=y + (Space.TIGHT if one_line else GAP),
        card=QRect(1, 1, card_width, y - 2),
        badge=head.badge,
        names=names,
        arrows=arrows,
        timer=head.timer,
        chevron=head.chevron,
        status=head.status,
        held=head.held,
        detail=head.detail,
        lines=tuple(lines),
        rule=rule,
        story=tuple(story),
    )


def _full(words: CallWords, width: int, fonts: Fonts, timer: str, held: str) -> _Head:
    title = fonts.title_metrics
    chip = fonts.chip_metrics
    top = padding = Space.LARGE
    right = width - Space.MEDIUM
    side = fonts.badge_at(width)
    badge = QRect(padding, top, side, side)
    middle = top + (fonts.badge - CHEVRON) // 2
    chevron = QRect(right - CHEVRON, middle, CHEVRON, CHEVRON)
    timer_width = fonts.timer_metrics.horizontalAdvance(timer) + 2
    timer_box = QRect(chevron.left() - Space.SMALL - timer_width, top, timer_width, title.height())
    left = badge.right() + 1 + Space.MEDIUM if side else padding
    names_right = timer_box.left() - Space.MEDIUM
    names = _names(words, title, QRect(left, top, names_right - left, title.height()))
    line_top = top + title.height() + Space.TIGHT + 2
    pill = fonts.pill_height
    limit = max(60, chevron.left() - left)
    status = QRect(left, line_top, min(_pill_width(chip, words.status), limit), pill)
    after = status.right() + 1 + Space.SMALL
    held_box: QRect | None = None
    bottom = line_top + pill
    if held:
        held_box = QRect(after, line_top, _pill_width(chip, held), pill)
        if held_box.right() > chevron.left():
            held_box = QRect(left, bottom + Space.TIGHT, held_box.width(), pill)
            bottom = held_box.bottom() + 1
        after = held_box.right() + 1 + Space.SMALL
    detail_top = held_box.top() if held_box else line_top
    detail = QRect(after, detail_top, max(0, chevron.left() - after), pill)
    bottom = max(bottom, badge.bottom() + 1)
    return _Head(badge, names, timer_box, chevron, status, held_box, detail, bottom, left, padding)


def _one_line(words: CallWords, width: int, fonts: Fonts, timer: str, held: str) -> _Head:
    strong = fonts.strong_metrics
    chip = fonts.chip_metrics
    body = fonts.body_metrics
    padding = Space.SMALL
    badge = QRect(padding + Space.TIGHT, padding, fonts.small_badge, fonts.small_badge)
    top, height = badge.top(), badge.height()
    right = width - Space.MEDIUM
    chevron = QRect(right - CHEVRON, top, CHEVRON, CHEVRON)
    timer_width = max(
        fonts.small_timer_metrics.horizontalAdvance(text) for text in (timer, "0:00:00")
    )
    timer_box = QRect(chevron.left() - Space.TIGHT - timer_width, top, timer_width, height)
    pill = fonts.pill_height
    pill_top = top + (height - pill) // 2
    widths = [_pill_width(chip, text) for text in (words.status, held) if text]
    x = timer_box.left() - Space.MEDIUM
    boxes: list[QRect] = []
    for pill_width in reversed(widths):
        pill_width = min(pill_width, width // 3)
        boxes.insert(0, QRect(x - pill_width, pill_top, pill_width, pill))
        x -= pill_width + Space.SMALL
    left = badge.right() + 1 + Space.MEDIUM
    names_room = x - left
    wanted = body.horizontalAdvance(words.detail) + Space.LARGE if words.detail else 0
    names = _names(words, strong, QRect(left, top, names_room, height))
    used = names[0][-1][0].right() + 1 if names[0] else left
    spare = x - used - Space.LARGE
    detail = QRect(used + Space.LARGE, top, min(max(0, spare), wanted), height)
    return _Head(
        badge,
        names,
        timer_box,
        chevron,
        boxes[0],
        boxes[1] if held else None,
        detail if detail.width() >= min(wanted, 90) else QRect(used, top, 0, height),
        badge.bottom() + 1,
        left,
        padding,
    )


def _pill_width(metrics: QFontMetrics, text: str) -> int:
    icon = Space.SMALL + SMALL_ICON + Space.TIGHT
    return metrics.horizontalAdvance(text) + icon + Space.MEDIUM


def _names(words: CallWords, metrics: QFontMetrics, room: QRect) -> _Names:
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
            arrows.append(QRect(x, room.top(), arrow, room.height()))
            x += arrow
        shown = metrics.elidedText(person.title, Qt.TextElideMode.ElideRight, width)
        names.append((QRect(x, room.top(), width, room.height()), shown, person.participant))
        x += width
    return tuple(names), tuple(arrows)
