from __future__ import annotations

import pytest

from astconsole.calls.logged import Chip, LogFilter
from astconsole.ui.log.pages import PageCache
from astconsole.ui.log.source import SourceError
from tests.ui.log.office import EndlessSource, MemorySource, a_day


def test_a_page_is_read_once() -> None:
    source = MemorySource(a_day(25))
    cache = PageCache(source, page_rows=10)
    for offset in range(25):
        row = cache.row(offset)
        assert row is not None
        assert row.row_id == 25 - offset
    assert source.asked == [(0, 10), (10, 10), (20, 10)]


def test_only_the_pages_last_looked_at_are_kept() -> None:
    cache = PageCache(EndlessSource(1_000_000), page_rows=100, max_pages=5)
    for offset in range(0, 1_000_000, 9_973):
        assert cache.row(offset) is not None
    assert cache.page_count == 5


def test_the_least_recently_used_page_goes_first() -> None:
    source = MemorySource(a_day(30))
    cache = PageCache(source, page_rows=10, max_pages=2)
    for offset in (0, 10, 5, 20):
        cache.row(offset)
    source.asked.clear()
    cache.row(7)
    assert source.asked == []
    cache.row(12)
    assert source.asked == [(10, 10)]


def test_a_row_past_the_end_is_none() -> None:
    assert PageCache(MemorySource(a_day(3))).row(3) is None


def test_a_page_that_failed_is_not_asked_for_at_every_paint() -> None:
    source = MemorySource(a_day(3))
    cache = PageCache(source)
    source.error = "locked"
    with pytest.raises(SourceError):
        cache.row(0)
    source.asked.clear()
    assert cache.row(0) is None
    assert source.asked == []
    source.error = ""
    cache.drop()
    assert cache.row(0) is not None


def test_finds_what_is_in_memory_only() -> None:
    cache = PageCache(MemorySource(a_day(25)), page_rows=10)
    cache.row(12)
    assert cache.find(25 - 14) == 14
    assert cache.find(25) is None


def test_drops_from_a_place_on() -> None:
    source = MemorySource(a_day(30))
    cache = PageCache(source, page_rows=10)
    for offset in (0, 10, 20):
        cache.row(offset)
    cache.drop(15)
    assert cache.page_count == 1
    cache.drop_page(3)
    assert cache.page_count == 0


def test_another_filter_keeps_nothing() -> None:
    source = MemorySource(a_day(30))
    cache = PageCache(source)
    cache.row(0)
    cache.use(LogFilter(chip=Chip.MISSED))
    first = cache.row(0)
    assert first is not None
    assert first.missed
