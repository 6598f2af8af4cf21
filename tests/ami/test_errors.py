"""The tree of errors: each says whether to try again, and the drawing in the docstring is true."""

from __future__ import annotations

import re

from astconsole.ami import errors
from astconsole.ami.errors import AmiError

RETRY = {
    "NotConnectedError", "ConnectError", "HostUnknownError", "RefusedError", "UnreachableError",
    "ConnectTimeoutError", "BannerTimeoutError", "HungUpError", "AlreadyLoggedInError",
    "LoginTimeoutError",
    "ProtocolError", "FrameTooLargeError", "ConnectionLostError", "PingTimeoutError",
    "TooManyActionsError",
}  # fmt: skip


def tree(root: type[AmiError]) -> dict[str, str]:
    """The name of each error below, and of its parent."""
    found = {}
    for child in root.__subclasses__():
        found[child.__name__] = root.__name__
        found |= tree(child)
    return found


def test_the_drawn_tree_is_the_real_one() -> None:
    drawn: dict[str, str] = {}
    above: list[str] = ["AmiError"]
    for line in (errors.__doc__ or "").splitlines():
        found = re.match(r"    ([|+\- ]*)([A-Z]\w+Error)\b", line)
        if found:
            depth = len(found[1]) // 4
            above[depth:] = [found[2]]
            if depth:
                drawn[found[2]] = above[depth - 1]
    assert drawn == tree(AmiError)


def test_each_says_whether_to_try_again() -> None:
    says_so = {name for name in tree(AmiError) if getattr(errors, name).retry}
    assert says_so == RETRY
