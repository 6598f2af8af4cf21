"""The summary as a file: a PNG picture or a PDF page.

The rule kept here: light ink whatever the screen is like, and never half a file in place of a
whole one: it is written beside and put in place when it is whole.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QIODevice, QMarginsF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from astconsole.ui.summary.picture import SummaryPicture

_WIDTH: Final = 1120.0
_MARGIN: Final = 40.0
_SHARPNESS: Final = 2
_PAPER_WIDTH: Final = 1000.0
_MOST_PIXELS_TALL: Final = 20_000


class SaveError(Exception):
    """The file could not be written. Its text says why, in words for people."""


def save(picture: SummaryPicture, path: Path) -> None:
    """Write the picture, as a PDF if the file's name ends so, else as a PNG.

    Raises:
        SaveError: it could not be written; what was there before is still there.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise SaveError(file.errorString())
    if path.suffix.lower() == ".pdf":
        written = _write_pdf(picture, file)
    else:
        written = image_of(picture).save(file, "PNG")  # type: ignore[call-overload]
    if not written:
        file.cancelWriting()
        words = QCoreApplication.translate("Summary", "the picture could not be written")
        raise SaveError(file.errorString() or words)
    if not file.commit():
        raise SaveError(file.errorString())


def image_of(picture: SummaryPicture) -> QImage:
    """The picture on its ground, sharp enough for a document."""
    tall = min(picture.height(_WIDTH) + 2 * _MARGIN, _MOST_PIXELS_TALL / _SHARPNESS)
    wide = _WIDTH + 2 * _MARGIN
    image = QImage(round(wide * _SHARPNESS), round(tall * _SHARPNESS), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(_SHARPNESS, _SHARPNESS)
    painter.translate(_MARGIN, _MARGIN)
    picture.paint(painter, _WIDTH)
    painter.end()
    return image


def _write_pdf(picture: SummaryPicture, file: QSaveFile) -> bool:
    writer = QPdfWriter(file)
    writer.setTitle(picture.span_words())
    writer.setCreator("astconsole")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    landscape = QPageLayout.Orientation.Landscape
    writer.setPageOrientation(landscape)
    writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(writer):
        return False
    page = QSizeF(painter.viewport().size())
    scale = min(page.width() / _PAPER_WIDTH, page.height() / picture.height(_PAPER_WIDTH))
    painter.translate((page.width() - _PAPER_WIDTH * scale) / 2, 0)
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(0, 0, _PAPER_WIDTH, picture.height(_PAPER_WIDTH)))
    picture.paint(painter, _PAPER_WIDTH)
    return painter.end()
