"""Numbers are told with their towns: at once where the file of them is there, else once it is made.

The rule kept here: nobody waits for it. Until there are towns, and wherever there can be none,
numbers have their country as ever, and the log says why in one line.
"""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Final

from astconsole.lookup.making import have_made
from astconsole.lookup.towns import Towns, TownsError, towns_file
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People

_LOG: Final = logging.getLogger(__name__)


class TownTeller:
    """Gives people the towns of their numbers, for an office in ``region``.

    The file of towns lies in ``folder``; they are named in ``language``.
    """

    def __init__(self, people: People, region: str, language: str, folder: Path) -> None:
        self._people = people
        self._region = region
        self._language = language
        self._folder = folder
        self._towns: Towns | None = None
        self._making: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Tell towns from now on, or once they can be told."""
        try:
            self._tell()
        except TownsError:  # the first start, another phonenumbers, or damaged: all are made anew
            self._making = asyncio.get_running_loop().create_task(self._make())

    async def told(self) -> bool:
        """Wait until towns are told; False when there will be none."""
        if self._making is not None:
            await asyncio.wait({self._making})
        return self._towns is not None

    async def stop(self) -> None:
        """Make them no more, and let go of the file."""
        if self._making is not None:
            self._making.cancel()
            await asyncio.wait({self._making})
        if self._towns is not None:
            self._towns.close()

    async def _make(self) -> None:
        try:
            await have_made(self._folder)
            self._tell()
        except TownsError as error:
            _LOG.warning("numbers are shown without their towns: %s", error)

    def _tell(self) -> None:
        self._towns = Towns.open(towns_file(self._folder), self._language)
        # another formatter: this one has kept what it said without towns
        self._people.set_numbers(NumberFormatter(self._region, place_of=self._towns.town_of))
