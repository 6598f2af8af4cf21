"""The settings of the demo office: kept in the folder of its log, and gone with it.

The rule kept here: nothing of the person's own is read or written: no settings file of theirs, no
keyring, no autostart. What makes the demo the demo (its PBX, its log) stands fast.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from astconsole.demo.office import REGION
from astconsole.settings import Loaded, load
from astconsole.settings.loading import DEMO
from astconsole.settings.secrets import Secret, Secrets, Source

if TYPE_CHECKING:
    from astconsole.demo.pbx import DemoPbx

_BEGINNING: Final = """[me]
extensions = ["{desk}", "PJSIP/{desk}"]
dial_context = "{context}"
region = "{region}"
"""


class DemoSecrets(Secrets):
    """The one password there is; no other is looked for or kept."""

    def __init__(self, password: str) -> None:
        super().__init__()
        self._password = password

    def find(
        self,
        account: str,
        *,
        password_file: Path | None = None,
        password_command: str = "",
        environ: Mapping[str, str] | None = None,
    ) -> Secret | None:
        """That password, whoever asks."""
        return Secret(self._password, Source.OWN_FILE)

    def keep(self, account: str, password: str) -> Source:
        """Nothing: it stays as it is."""
        return Source.KEYRING

    @property
    def has_keyring(self) -> bool:
        """None is asked."""
        return False


class DemoSettings:
    """What the demo office is set to.

    Attributes:
        secrets: where its password is found.
        log_file: where its log is kept.
    """

    def __init__(self, pbx: DemoPbx, folder: Path, language: str = "system") -> None:
        self.secrets = DemoSecrets(pbx.password)
        self.log_file = folder / "calls.db"
        self._file = folder / "config.toml"
        self._fast: dict[str, object] = {
            "connection.host": pbx.host,
            "connection.port": pbx.port,
            "connection.user": pbx.user,
            "connection.tls": False,
            "connection.events": "on",
            "log.file": str(self.log_file),
            "behaviour.start_with_session": False,
        }
        self._given = {} if language == "system" else {"appearance.language": language}
        if not self._file.exists():
            beginning = _BEGINNING.format(desk=pbx.desk, context=pbx.office.context, region=REGION)
            self._file.write_text(beginning, encoding="utf-8")

    def read(self) -> Loaded:
        """As they are now."""
        loaded = load(
            user=self._file,
            system=self._file.with_name("none.toml"),
            environ={},
            overrides={**self._fast, **self._given},
        )
        return replace(loaded, origins={**loaded.origins, **dict.fromkeys(self._fast, DEMO)})
