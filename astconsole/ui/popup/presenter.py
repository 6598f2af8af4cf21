"""Who shows incoming popups: the interface.

The rule kept here: the policy (``incoming.py``) decides what is shown and when it goes; a presenter
only shows. Where a client may place its own windows it is ``native.NativePresenter``; on Wayland
it is ``notifications.NotificationPresenter``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from astconsole.ui.popup.content import PopupContent


class PopupPresenter(Protocol):
    """Shows popups, one for each call id.

    Signals:
        acted: (str call id, str action) a button, one of the names in ``content.py`` or an
            :class:`~astconsole.ui.popup.content.ExtraAction`'s id.
    """

    @property
    def acted(self) -> SignalInstance:
        """See the class."""
        ...

    def present(self, content: PopupContent) -> None:
        """Show that call, or change in place what is shown for it."""
        ...

    def withdraw(self, call_id: str) -> None:
        """Take it away; a call that is not shown is no mistake."""
        ...

    def engaged(self, call_id: str) -> bool:
        """Whether a person is busy with it at this moment (pointer or keyboard on it)."""
        ...

    def activate_stack(self) -> None:
        """Give the newest popup the keyboard: a person asked for it."""
        ...
