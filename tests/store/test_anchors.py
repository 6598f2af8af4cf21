from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from astconsole.store.anchors import NEWEST, Anchors


def walk(rows: list[int], anchors: Anchors, offset: int, count: int | None) -> int:
    """Go the way the anchors say through rows (positions, newest first)."""
    way = anchors.way_to(offset, count)
    if way.towards_older:
        start = 0 if way.position is None else rows.index(way.position)
        return rows[start + way.steps]
    start = len(rows) - 1 if way.position is None else rows.index(way.position)
    return rows[start - way.steps]


@given(
    st.sets(st.integers(0, 10**6), min_size=1, max_size=60).map(lambda s: sorted(s, reverse=True)),
    st.lists(st.integers(0, 10**6), max_size=30),
    st.booleans(),
)
def test_every_way_leads_to_the_row_at_that_offset(
    rows: list[int], wanted: list[int], counted: bool
) -> None:
    anchors = Anchors()
    count = len(rows) if counted else None
    for number in wanted:
        offset = number % len(rows)
        assert walk(rows, anchors, offset, count) == rows[offset]
        anchors.add(offset, rows[offset])
        assert anchors.way_to(offset, count).steps == 0
        near, position = anchors.newer_than(rows[offset])
        assert (near, position) == (offset, rows[offset])


def test_the_nearest_end_is_taken() -> None:
    anchors = Anchors()
    assert anchors.way_to(990, 1000).steps == 9
    assert anchors.way_to(10, 1000).steps == 10
    anchors.add(500, 77)
    way = anchors.way_to(505, 1000)
    assert (way.position, way.steps, way.towards_older) == (77, 5, True)
    way = anchors.way_to(495, 1000)
    assert (way.position, way.steps, way.towards_older) == (77, 5, False)
    assert anchors.newer_than(78) == (0, NEWEST)
    assert anchors.newer_than(76) == (500, 77)


def test_there_are_never_too_many() -> None:
    anchors = Anchors()
    for offset in range(20_000):
        anchors.add(offset, 100_000 - offset)
    assert len(anchors._offsets) <= 8192
    assert anchors.way_to(19_999).steps < 20_000
