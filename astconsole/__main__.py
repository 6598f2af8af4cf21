"""``python -m astconsole``: the same as the command ``astconsole``."""

from __future__ import annotations

import sys

from astconsole.cli import main

if __name__ == "__main__":
    sys.exit(main())
