"""The export dialog: which format, which file, and how far it is.

The rule kept here: it says beforehand what will be in the file, and afterwards where the file is.
It writes nothing itself, and it is never modal for more than its own window.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from astconsole.calls.logged import LogFilter
from astconsole.ui.log.formats import ExportFormat, words_of
from astconsole.ui.text import plain
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

__all__ = ["ExportDialog", "ExportFormat"]


class Step(Enum):
    """Where the dialog is."""

    CHOOSING = auto()
    RUNNING = auto()
    DONE = auto()


class ExportDialog(QDialog):
    """Asks for format and file, then shows how far it is and where it went.

    Signals:
        export_requested: the person pressed Export (format name, path, LogFilter).
        export_cancelled: the person does not want it any more while it runs.
        reveal_requested: the person wants to see the finished file in its folder (its path).
    """

    export_requested = Signal(str, str, object)
    export_cancelled = Signal()
    reveal_requested = Signal(str)

    def __init__(
        self, theme: Theme, formats: Sequence[ExportFormat], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._formats = tuple(formats)
        self._filter = LogFilter()
        self._step = Step.CHOOSING
        self._path = ""
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export calls"))
        self.setMinimumWidth(theme.font(Type.BODY).pointSize() * 58)

        self.heading = QLabel()
        mark(self.heading, Type.TITLE)
        self.shown = QLabel()
        mark(self.shown, tone=Tone.MUTED)
        self.columns = QLabel()
        mark(self.columns, tone=Tone.MUTED)
        self.state = QLabel()
        for label in (self.heading, self.shown, self.columns, self.state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.choices = [QRadioButton(words_of(each)[0]) for each in self._formats]
        for choice in self.choices:
            choice.toggled.connect(self._on_format_toggled)
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("File to write"))
        self.path.textChanged.connect(lambda _text: self._show())
        self.browse = QPushButton(self.tr("Browse…"))
        self.browse.setAccessibleName(self.tr("Choose the file to write"))
        self.browse.clicked.connect(self._on_browse_clicked)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress of the export"))
        self.bar.setTextVisible(False)  # the line above it says it
        self.go = QPushButton(self.tr("Export"))
        self.go.setProperty("kind", "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._on_go_clicked)
        self.reveal = QPushButton(self.tr("Show in folder"))
        self.reveal.clicked.connect(lambda: self.reveal_requested.emit(self._path))
        self.leave = QPushButton()
        self.leave.clicked.connect(self.reject)
        self._lay_out()
        if self.choices:
            self.choices[0].setChecked(True)
        self._show()

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(Space.LARGE)
        fields.setVerticalSpacing(Space.SMALL)
        fields.setColumnStretch(1, 1)
        above = Qt.AlignmentFlag.AlignTop
        fields.addWidget(QLabel(self.tr("Format")), 0, 0)  # in line with the first of them
        for row, choice in enumerate(self.choices):
            fields.addWidget(choice, row, 1)
        fields.addWidget(self.columns, len(self.choices), 1)
        self.columns.setAlignment(above)
        self.columns.setMinimumHeight(self.columns.fontMetrics().lineSpacing() * 3)
        label = QLabel(self.tr("File"))
        label.setBuddy(self.path)
        fields.addWidget(label, len(self.choices) + 1, 0)
        file = QHBoxLayout()
        file.setSpacing(Space.SMALL)
        file.addWidget(self.path, 1)
        file.addWidget(self.browse)
        fields.addLayout(file, len(self.choices) + 1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addStretch(1)
        for button in (self.leave, self.reveal, self.go):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(self.heading)
        whole.addWidget(self.shown)
        whole.addSpacing(Space.MEDIUM)
        whole.addLayout(fields)
        whole.addSpacing(Space.SMALL)
        self.state.setMinimumHeight(self.state.fontMetrics().lineSpacing() * 2)
        whole.addWidget(self.state)
        whole.addWidget(self.bar)
        whole.addStretch(1)
        whole.addSpacing(Space.MEDIUM)
        whole.addLayout(buttons)

    @property
    def has_formats(self) -> bool:
        """Whether there is a format to choose."""
        return bool(self._formats)

    def ask(self, log_filter: LogFilter, count: int, shown: str, folder: Path, today: date) -> None:
        """Open for the ``count`` rows of that filter, which ``shown`` tells in words."""
        self._filter = log_filter
        if count == 1:
            self.heading.setText(self.tr("Export the 1 entry the filter shows"))
        else:
            words = self.locale().toString(count)
            self.heading.setText(
                self.tr("Export the {count} entries the filter shows").format(count=words)
            )
        self.shown.setText(plain(shown))
        self.path.setText(str(folder / f"{self.tr('calls')}-{today.isoformat()}{self._suffix()}"))
        self._go_to(Step.CHOOSING)
        self.open()
        self.path.setFocus()

    # --- how it goes

    def set_progress(self, done: int, total: int) -> None:
        """So many rows of so many are written; nothing to do with one cancelled meanwhile."""
        if self._step is not Step.RUNNING:
            return
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.state.setText(
            self.tr("{done} of {total} entries written").format(
                done=self.locale().toString(done), total=self.locale().toString(total)
            )
        )

    def finish(self, path: str) -> bool:
        """The file is there, whole; False when nobody waits for it here any more."""
        if self._step is not Step.RUNNING:
            return False
        self._path = path
        self._go_to(Step.DONE)
        self._say(self.tr("Saved as {path}").format(path=plain(path, 1000)), Tone.TALKING)
        self.reveal.setFocus()
        return True

    def fail(self, words: str) -> None:
        """It did not work; nothing was left behind."""
        if self._step is not Step.RUNNING:
            return
        self._go_to(Step.CHOOSING)
        self._say(self.tr("Not exported: {reason}").format(reason=plain(words, 1000)), Tone.DANGER)
        self.path.setFocus(Qt.FocusReason.OtherFocusReason)  # where most of it is put right

    # --- what people do

    @property
    def _chosen(self) -> ExportFormat | None:
        for choice, each in zip(self.choices, self._formats, strict=True):
            if choice.isChecked():
                return each
        return None

    def _suffix(self) -> str:
        chosen = self._chosen
        return chosen.suffix if chosen else ""

    def _on_format_toggled(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        chosen = self._chosen
        if not checked or chosen is None:
            return
        self.columns.setText(words_of(chosen)[1])
        text = self.path.text()
        for each in self._formats:
            if text.endswith(each.suffix):
                self.path.setText(text.removesuffix(each.suffix) + chosen.suffix)
                break

    def _on_browse_clicked(self) -> None:
        picker = QFileDialog(self, self.tr("Export calls"), self.path.text())
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setOption(QFileDialog.Option.DontConfirmOverwrite)  # the dialog itself says it
        picker.setDefaultSuffix(self._suffix())
        picker.selectFile(self.path.text())
        picker.fileSelected.connect(self.path.setText)
        picker.open()

    def _on_go_clicked(self) -> None:
        chosen = self._chosen
        path = self._written_path()
        if chosen is None or path is None:
            return
        self._go_to(Step.RUNNING)
        self.set_progress(0, 0)
        self.state.setText(self.tr("Reading the log…"))
        self.bar.setRange(0, 0)
        self.leave.setFocus()
        self.export_requested.emit(chosen.name, str(path), self._filter)

    def _written_path(self) -> Path | None:
        path = Path(self.path.text().strip())
        with suppress(RuntimeError):  # ~nobody: a folder of that name, then
            path = path.expanduser()
        if not path.name:
            return None
        return path if path.suffix else path.with_name(path.name + self._suffix())

    def reject(self) -> None:
        """Close; what runs is cancelled."""
        if self._step is Step.RUNNING:
            self._go_to(Step.CHOOSING)
            self.export_cancelled.emit()
        super().reject()

    # --- what is shown

    def _go_to(self, step: Step) -> None:
        self._step = step
        self._show()

    def _show(self) -> None:
        choosing = self._step is Step.CHOOSING
        path = self._written_path()
        for widget in (*self.choices, self.path, self.browse):
            widget.setEnabled(choosing)
        self.go.setVisible(choosing)
        ready = path is not None and path.parent.is_dir() and not path.is_dir()
        self.go.setEnabled(choosing and ready)
        self.reveal.setVisible(self._step is Step.DONE)
        self.bar.setVisible(self._step is Step.RUNNING)
        self.leave.setText(self.tr("Close") if self._step is Step.DONE else self.tr("Cancel"))
        if choosing:
            self._say_about(path)

    def _say_about(self, path: Path | None) -> None:
        if path is None:
            self._say(self.tr("Name the file to write."), Tone.MUTED)
        elif not path.parent.is_dir():
            folder = plain(str(path.parent), 1000)
            self._say(self.tr("There is no folder {folder}").format(folder=folder), Tone.WARNING)
        elif path.is_file():
            self._say(self.tr("This file exists already and will be replaced."), Tone.WARNING)
        else:
            self._say("", Tone.MUTED)

    def _say(self, words: str, tone: Tone) -> None:
        self.state.setText(words)
        mark(self.state, tone=tone)
