"""Numbers have their country until there are towns; then all that is shown has towns."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QSettings
from PySide6.QtWidgets import QApplication

from astconsole.app import demo, main
from astconsole.app.language import _LANGUAGES, install, spoken
from astconsole.app.runtime import Stop
from astconsole.app.towns import TownTeller
from astconsole.demo.pbx import DemoPbx
from astconsole.lookup.making import have_made
from astconsole.lookup.towns import LANGUAGES, towns_file
from astconsole.settings import load
from astconsole.settings.secrets import Secrets
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People
from astconsole.ui.popup.card import IncomingCard

MUNICH = "+498912345678"
LONDON = "+442079460123"


class Shown:
    """People as the console has them, and how often what is shown was told anew."""

    def __init__(self, folder: Path, language: str = "en", region: str = "AT") -> None:
        self.people = People(NumberFormatter(region))
        self.told_anew = 0
        self.people.changed.connect(self._on_changed)
        self.teller = TownTeller(self.people, region, language, folder)

    def place(self, number: str) -> str:
        return self.people.describe_number("", number).place

    def _on_changed(self) -> None:
        self.told_anew += 1


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the file is already there."""
    folder = tmp_path_factory.mktemp("cache")
    asyncio.run(have_made(folder))
    return folder


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    locale = QLocale()
    qapp.setQuitOnLastWindowClosed(False)
    yield qapp
    install(qapp, "en")
    QLocale.setDefault(locale)


async def test_until_the_file_is_made_it_is_the_country_and_then_the_town(tmp_path: Path) -> None:
    shown = Shown(tmp_path)
    shown.teller.start()
    assert (shown.place(MUNICH), shown.told_anew) == ("Germany", 0)
    assert await shown.teller.told()
    assert (shown.place(MUNICH), shown.told_anew) == ("Munich, Germany", 1)
    await shown.teller.stop()


async def test_a_file_that_is_there_is_told_from_at_once(made: Path) -> None:
    shown = Shown(made)
    shown.teller.start()
    assert shown.place(MUNICH) == "Munich, Germany"
    await shown.teller.stop()


async def test_towns_are_named_in_the_language_of_the_screen(
    made: Path, speaking: QApplication
) -> None:
    install(speaking, "de")
    shown = Shown(made, spoken(), "DE")
    shown.teller.start()
    assert (shown.place(MUNICH), shown.place(LONDON)) == (
        "München",
        "London, Vereinigtes Königreich",
    )
    await shown.teller.stop()


@pytest.mark.parametrize("language", _LANGUAGES)
def test_the_language_of_the_screen_is_known(language: str, speaking: QApplication) -> None:
    install(speaking, language)
    assert spoken() == language


def test_the_file_has_every_language_the_console_speaks() -> None:
    assert set(LANGUAGES) == set(_LANGUAGES)


async def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    towns_file(tmp_path).write_bytes(b"\0" * 5000)
    shown = Shown(tmp_path)
    shown.teller.start()
    assert shown.place(MUNICH) == "Germany"
    assert await shown.teller.told()
    assert shown.place(MUNICH) == "Munich, Germany"
    await shown.teller.stop()


async def test_where_none_can_be_made_the_country_stays_and_one_line_says_why(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    shown = Shown(tmp_path / "file")
    with caplog.at_level(logging.INFO):
        shown.teller.start()
        assert not await shown.teller.told()
    assert shown.place(MUNICH) == "Germany"
    (record,) = caplog.records
    assert record.exc_info is None
    assert "\n" not in record.getMessage()
    assert "without their towns" in record.getMessage()
    await shown.teller.stop()


async def test_who_stops_before_it_is_made_leaves_nothing_behind(tmp_path: Path) -> None:
    shown = Shown(tmp_path)
    shown.teller.start()
    await asyncio.sleep(0)
    await shown.teller.stop()
    assert shown.place(MUNICH) == "Germany"
    assert not towns_file(tmp_path).exists()


class Watch(QObject):
    """Sees what is painted on a popup."""

    def __init__(self, app: QApplication, words: str) -> None:
        super().__init__()
        self._words = words
        self._seen: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._app = app
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        painted = event.type() is QEvent.Type.Paint and isinstance(watched, IncomingCard)
        if painted and self._words in watched.content.detail and not self._seen.done():  # type: ignore[attr-defined] # a card
            self._seen.set_result(None)
        return False

    async def seen(self) -> None:
        """Wait until a popup says these words."""
        try:
            async with asyncio.timeout(40):
                await self._seen
        finally:
            self._app.removeEventFilter(self)


async def test_the_demo_says_the_town_of_who_calls(
    made: Path, tmp_path: Path, speaking: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "cache_folder", lambda: made)
    stop, watch = Stop(), Watch(speaking, "London, United Kingdom")
    play = demo.Play(out=tmp_path, watched=True, speed=10, language="en")
    running = asyncio.ensure_future(demo.run(speaking, stop, play))
    try:
        await watch.seen()
    finally:
        stop.request()
        assert await running == 0


async def test_the_console_says_the_town_of_who_calls(
    made: Path,
    tmp_path: Path,
    short_path: Path,
    private_bus: str,
    speaking: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(main, "cache_folder", lambda: made)
    state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    monkeypatch.setattr(main, "QSettings", lambda: state)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_path))
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", private_bus)
    stop, watch = Stop(), Watch(speaking, "London, Royaume-Uni")
    secret = tmp_path / "password"
    async with DemoPbx(act="silent", speed=10) as pbx:
        secret.write_text(pbx.password, "utf-8")
        settings = tmp_path / "config.toml"
        settings.write_text(
            f'[connection]\nhost = "{pbx.host}"\nport = {pbx.port}\nuser = "{pbx.user}"\n'
            f'[me]\nextensions = ["{pbx.desk}"]\nregion = "DE"\n'
            f'[log]\nfile = "{tmp_path / "calls.db"}"\n[popup]\npresenter = "window"\n'
            '[appearance]\nlanguage = "fr"\n',
            "utf-8",
        )
        start = main.Start(
            read=lambda: load(user=settings, system=tmp_path / "none.toml", environ={}),
            secrets=Secrets(own_file=tmp_path / "p.json"),
            password_file=secret,
        )
        running = asyncio.ensure_future(main.run(speaking, stop, start))
        calling = asyncio.ensure_future(pbx.perform())
        try:
            await watch.seen()
        finally:
            calling.cancel()
            with suppress(asyncio.CancelledError):
                await calling
            stop.request()
            assert await running == 0
