"""The summary page: calls by hour and day, answered against missed, busiest numbers.

The rule kept here: figures come in as frozen values; the pictures are drawn here, on screen and
on paper alike.
"""

from astconsole.ui.summary.page import SummaryPage
from astconsole.ui.summary.values import CallSummary, NumberTally, Tally, summarise

__all__ = ["CallSummary", "NumberTally", "SummaryPage", "Tally", "summarise"]
