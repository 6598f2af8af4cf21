"""The call log page: a paged list, its filters, a detail pane and the export dialog.

The rule kept here: it shows what a :class:`RowSource` holds and says by signals what a person
wants done; it knows neither the store nor the exporters.
"""

from astconsole.ui.log.formats import ExportFormat
from astconsole.ui.log.model import LogModel
from astconsole.ui.log.page import LogPage
from astconsole.ui.log.source import NoRows, RowSource, SourceError

__all__ = ["ExportFormat", "LogModel", "LogPage", "NoRows", "RowSource", "SourceError"]
