"""Popups as the desktop's own notifications, where a client cannot place a window (Wayland).

The rule kept here: a call is one notification that changes in place; as soon as the desktop can
show none, another presenter takes over what is on screen, so that no call rings unseen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from astconsole.ui import icons
from astconsole.ui.popup import content as popup
from astconsole.ui.popup.content import Stage
from astconsole.ui.popup.notice import Listener, Notice, Picture

if TYPE_CHECKING:
    from astconsole.ui.popup.content import PopupContent
    from astconsole.ui.popup.notice import Notifier
    from astconsole.ui.popup.presenter import PopupPresenter
    from astconsole.ui.theme import Theme

_PICTURE: Final = 64
_CATEGORIES: Final = {
    Stage.RINGING: "call.incoming",
    Stage.MISSED: "call.unanswered",
}


class NotificationPresenter(QObject):
    """Shows popups through a notifier, or through another presenter while that shows nothing.

    Signals:
        acted: (str call id, str action) a button was pressed, or the notification closed.
    """

    acted = Signal(str, str)

    def __init__(
        self,
        notifier: Notifier,
        otherwise: PopupPresenter,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._otherwise = otherwise
        self._theme = theme
        self._contents: dict[str, PopupContent] = {}
        otherwise.acted.connect(self.acted)
        notifier.listen(Listener(self.acted.emit, self._on_dismissed, self._on_available))

    def present(self, content: PopupContent) -> None:
        """Show that call, or change what is shown for it."""
        self._contents[content.call_id] = content
        if self._notifier.available:
            self._notifier.show(self._notice(content))
        else:
            self._otherwise.present(content)

    def withdraw(self, call_id: str) -> None:
        """Take it away, wherever it is shown."""
        self._contents.pop(call_id, None)
        self._notifier.withdraw(call_id)
        self._otherwise.withdraw(call_id)

    def engaged(self, call_id: str) -> bool:
        """Whether a person is busy with it; a desktop does not tell of its notifications."""
        return self._otherwise.engaged(call_id)

    def activate_stack(self) -> None:
        """Notifications take the keyboard by the desktop's own key; other popups by ours."""
        self._otherwise.activate_stack()

    def _on_dismissed(self, call_id: str) -> None:
        self.acted.emit(call_id, popup.DISMISS)

    def _on_available(self, available: bool) -> None:  # noqa: FBT001 - a callback
        for call_id, content in self._contents.items():
            if available:
                self._otherwise.withdraw(call_id)
                self._notifier.show(self._notice(content))
            else:
                self._notifier.withdraw(call_id)
                self._otherwise.present(content)

    def _notice(self, content: PopupContent) -> Notice:
        ringing = content.stage is Stage.RINGING
        lines = (
            content.heading,
            content.organisation,
            content.detail,
            content.called,
            content.last_spoken,
        )
        return Notice(
            key=content.call_id,
            title=content.title,
            lines=tuple(line for line in lines if line),
            buttons=self._buttons(content),
            clicked=popup.PERSON,
            urgent=ringing,
            category=_CATEGORIES.get(content.stage, "call"),
            picture=self._picture(content),
        )

    def _buttons(self, content: PopupContent) -> tuple[tuple[str, str], ...]:
        buttons = [(action.id, action.text) for action in content.actions]
        if content.known:
            buttons.append((popup.LOOK_UP, self.tr("Look up")))
        if content.copyable:
            buttons.append((popup.COPY, self.tr("Copy number")))
        return tuple(buttons)

    def _picture(self, content: PopupContent) -> Picture:
        """What became of the call as a shape on its own ground: seen on any desktop."""
        colors = self._theme.colors
        tone = content.tone.value
        image = QImage(_PICTURE, _PICTURE, QImage.Format.Format_RGBA8888)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colors, f"{tone}_soft", colors.sunken)))
        painter.drawEllipse(QRectF(0, 0, _PICTURE, _PICTURE))
        side = _PICTURE // 2
        shape = icons.pixmap(content.icon, getattr(colors, tone), side)
        painter.drawPixmap((_PICTURE - side) // 2, (_PICTURE - side) // 2, shape)
        painter.end()
        return Picture(_PICTURE, _PICTURE, bytes(image.constBits()))
