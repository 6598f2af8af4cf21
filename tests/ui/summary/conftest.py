"""The summary's tests speak the locale of the call log's."""

from __future__ import annotations

from tests.ui.log.conftest import english

__all__ = ["english"]
