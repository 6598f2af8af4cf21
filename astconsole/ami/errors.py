"""What can go wrong between us and the PBX: one tree, by whose fault and whether to try again.

The rule kept here: a message is written for the person at the desk. It names the host and port and
says what to do; the technical cause, where there is one, is chained. ``retry`` says whether the
same thing, tried again later and unchanged, may well work: a session reconnects on True and asks a
person on False.

::

    AmiError
    +-- OptionError             a connection option that cannot be right (also a ValueError)
    +-- UsageError              called out of order, by us
    |   +-- NotConnectedError   there is no connection to say that on
    +-- ConnectError            no conversation came about
    |   +-- HostUnknownError    the name has no address
    |   +-- RefusedError        the machine is there, nobody listens on the port
    |   +-- UnreachableError    no way to the machine
    |   +-- ConnectTimeoutError nobody answered in time
    |   +-- TlsError            TLS failed or the certificate is not trusted
    |   +-- NotAsteriskError    somebody else answered
    |   +-- BannerTimeoutError  connected, and nothing was said
    |   +-- HungUpError         connected, and closed before anything was said
    +-- LoginError              the PBX will not have us
    |   +-- WrongCredentialsError
    |   +-- PermissionDeniedError
    |   +-- AlreadyLoggedInError
    |   +-- LoginTimeoutError   no answer in time
    +-- ProtocolError           what came is not what AMI allows
    |   +-- FrameTooLargeError  a line or a message beyond the limit
    |   +-- ListTooLargeError   a list beyond the limit
    +-- ConnectionLostError     it was there and is gone
    |   +-- PingTimeoutError    it is there and no longer answers
    +-- ActionError             one action failed, the connection lives
        +-- InjectionError      a header that would have smuggled in another line (our caller's)
        +-- ActionTimeoutError  no answer in time; whether it was done is unknown
        +-- TooManyActionsError too many actions wait for an answer
"""

from __future__ import annotations

from typing import ClassVar


class AmiError(Exception):
    """The root of everything this package raises on purpose."""

    retry: ClassVar[bool] = False
    """Whether the same thing, tried again unchanged, may well work."""


class OptionError(AmiError, ValueError):
    """A connection option that cannot be right."""


class UsageError(AmiError):
    """A call out of order: a fault of the program, not of the PBX."""


class NotConnectedError(UsageError):
    """There is no connection to say that on."""

    retry = True


class ConnectError(AmiError):
    """No conversation came about."""

    retry = True


class HostUnknownError(ConnectError):
    """The host name has no address (or the name server cannot be asked just now)."""


class RefusedError(ConnectError):
    """The machine is there, but nobody listens on that port."""


class UnreachableError(ConnectError):
    """The network knows no way to the machine."""


class ConnectTimeoutError(ConnectError):
    """Nobody answered in time."""


class TlsError(ConnectError):
    """TLS failed, or the certificate is not trusted."""

    retry = False


class NotAsteriskError(ConnectError):
    """Something answered, but it is no Asterisk Manager."""

    retry = False

    def __init__(self, said: str, where: str = "The server") -> None:
        self.said = said
        """What it said instead of a banner, escaped and shortened."""
        super().__init__(
            f"{where} is no Asterisk Manager: it says “{said}”. Check host and port; "
            "the Asterisk Manager usually listens on 5038 (5039 with TLS)."
        )


class BannerTimeoutError(ConnectError):
    """The connection stands, and the other end says nothing."""


class HungUpError(ConnectError):
    """The other end took the connection and closed it before it said anything."""


class LoginError(AmiError):
    """The PBX will not have us, in its own words."""


class WrongCredentialsError(LoginError):
    """Unknown user, wrong password, or an address the user may not come from."""


class PermissionDeniedError(LoginError):
    """The user is known but may not log in."""


class AlreadyLoggedInError(LoginError):
    """The user is logged in elsewhere and ``allowmultiplelogin`` is off."""

    # it may be our own last connection, which the PBX has not yet found to be dead
    retry = True


class LoginTimeoutError(LoginError):
    """The PBX greeted us and did not answer the login in time."""

    retry = True


class ProtocolError(AmiError):
    """What came over the connection is not what AMI allows."""

    retry = True


class FrameTooLargeError(ProtocolError):
    """A line or a message is longer than the limit; the connection cannot go on."""

    def __init__(self, what: str, limit: int, where: str = "The server") -> None:
        self.what = what
        """``line`` or ``message``."""
        self.limit = limit
        """In bytes."""
        super().__init__(
            f"{where} sent a {what} of more than {limit} bytes, and no Asterisk does that by "
            "itself. Check that host and port are those of the PBX; if they are, a dialplan "
            "variable, a UserEvent or a command prints too much."
        )


class ListTooLargeError(ProtocolError):
    """A list action was answered with more events than the limit."""

    retry = False


class ConnectionLostError(AmiError):
    """The connection was there and is gone. Whether pending actions were done is unknown."""

    retry = True


class PingTimeoutError(ConnectionLostError):
    """The connection looks alive, but the PBX no longer answers."""


class ActionError(AmiError):
    """One action failed; the connection lives."""


class InjectionError(ActionError):
    """A header name or value that cannot be sent as one line."""


class ActionTimeoutError(ActionError):
    """No answer in time. Whether the action was done is unknown, so it is never sent again."""


class TooManyActionsError(ActionError):
    """Too many actions wait for an answer already."""

    retry = True
