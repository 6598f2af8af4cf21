"""The fixtures of the call log's tests serve the summary's too."""

from __future__ import annotations

from tests.ui.log.conftest import english, people, pytest_collection_modifyitems, theme

__all__ = ["english", "people", "pytest_collection_modifyitems", "theme"]
