"""The office's PBX with sections of manager.conf of our own, and the doctor let loose on it.

The rule kept here: they are added to the running PBX's manager.conf and reloaded; nothing else of
the lab is touched.
"""

from __future__ import annotations

import asyncio
import dataclasses
from typing import TYPE_CHECKING

from astconsole.ami.options import ConnectionOptions
from astconsole.doctor import Examination, Severity, Wish, examine
from tests.live.lab.pbx import SECRET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.live.lab.pbx import Pbx
    from tests.live.lab.stage import Office, Play, Stage

USER = "doctored"
OWN_FILE = "manager_doctor.conf"
ALL_WISHES = frozenset(Wish)


class Clinic:
    """The office's PBX, with sections of manager.conf of our own."""

    def __init__(self, office: Office, runner: asyncio.Runner) -> None:
        self.office = office
        self.pbx: Pbx = office.pbx
        self.run = runner.run
        self.is_16 = self.pbx.release.version == "16"

    def admit(self, *sections: str) -> None:
        """Let exactly these be our sections."""
        etc = self.pbx.folder / "etc"
        include = f"#include {OWN_FILE}\n"
        conf = etc / "manager.conf"
        (etc / OWN_FILE).write_text("\n".join(sections), encoding="utf-8")
        if include not in conf.read_text(encoding="utf-8"):
            with conf.open("a", encoding="utf-8") as out:
                out.write(f"\n{include}")
        self.run(self.pbx.rx("manager reload"))

    def options(self, user: str = USER, **more: object) -> ConnectionOptions:
        """Connect as that user."""
        plain = ConnectionOptions(
            host="127.0.0.1", port=self.pbx.ports.ami, user=user, password=SECRET
        )
        return dataclasses.replace(plain, **more)  # type: ignore[arg-type]

    def examine(
        self,
        options: ConnectionOptions | None = None,
        *,
        wishes: frozenset[Wish] = frozenset(),
        endpoints: Sequence[str] = (),
    ) -> Examination:
        """Without a test call."""
        return self.run(
            examine(
                options or self.options(), wishes=wishes, endpoints=endpoints, listen_seconds=0.3
            )
        )

    def watch(self, play: Play, stage: Stage, wishes: frozenset[Wish] = frozenset()) -> Examination:
        """With that scenario as the test call."""

        async def both() -> Examination:
            begun = asyncio.Event()

            def on_progress(progress: object) -> None:
                if getattr(progress, "seconds_left", None) is not None:
                    begun.set()

            async with asyncio.TaskGroup() as group:
                task = group.create_task(
                    examine(
                        self.options(), watch_seconds=40, on_progress=on_progress, wishes=wishes
                    )
                )
                await begun.wait()
                await asyncio.sleep(0.3)
                await play(stage)
            return task.result()

        return self.run(both())


def section(
    user: str = USER, *, read: str = "call", write: str = "reporting", more: str = ""
) -> str:
    """A section of manager.conf for that user."""
    return f"[{user}]\nsecret = {SECRET}\nread = {read}\nwrite = {write}\n{more}\n"


def codes(found: Examination, *severities: Severity) -> set[str]:
    """What was found, of those severities or of all."""
    return {f.code for f in found.findings if not severities or f.severity in severities}


def bad(found: Examination) -> set[str]:
    """What was found amiss."""
    return codes(found, Severity.PROBLEM, Severity.WARNING)
