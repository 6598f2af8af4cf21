"""Another program that reads the log and closes it takes nothing away from the one that writes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from astconsole.calls.viewpoint import Viewpoint
from astconsole.store.log import CallLog
from astconsole.store.reader import CallLogReader
from tests.store.samples import call

LOOK = """
import sys
from pathlib import Path
from astconsole.store.reader import CallLogReader
with CallLogReader.open(Path(sys.argv[1])) as reader:
    print(reader.count())
"""


def seen_by_another(path: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(path)], capture_output=True, check=True, text=True
    )
    return int(done.stdout)


def test_what_is_written_after_another_program_has_closed_the_log_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "calls.db"
    with CallLog.open(path, Viewpoint(())) as log, CallLogReader.open(path) as reader:
        assert seen_by_another(path) == 0
        for number in range(3):
            log.add(call())
            # the app opens readers of its own all the time: exports, the summary
            with CallLogReader.open(path):
                pass
            assert seen_by_another(path) == number + 1
            assert reader.count() == number + 1
    assert seen_by_another(path) == 3
