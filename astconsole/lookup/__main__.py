"""``python -m astconsole.lookup FOLDER``: make the file of towns there, and end."""

from __future__ import annotations

import sys

from astconsole.lookup.making import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
