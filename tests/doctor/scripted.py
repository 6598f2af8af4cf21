"""A PBX as a few functions: answers to actions, and every action that was sent."""

from __future__ import annotations

from collections.abc import Callable

from astconsole.ami.actions import Headers, pairs
from astconsole.ami.errors import AmiError
from astconsole.ami.lists import ListResult
from astconsole.ami.messages import Event, Response, make

Answer = Response | ListResult | AmiError
"""What comes of an action; an error is raised."""


def response(said: str = "Success", **headers: str) -> Response:
    """An answer."""
    made = make(Response, {"Response": said, **headers})
    assert isinstance(made, Response)
    return made


DENIED = response("Error", Message="Permission denied")


class Scripted:
    """An :class:`~astconsole.doctor.probe.Asker` whose every answer a test decides.

    Args:
        answers: gives the answer to an action by its name and headers.
    """

    def __init__(
        self,
        answers: Callable[[str, dict[str, str]], Answer],
        *,
        banner: str = "Asterisk Call Manager/11.0.0",
    ) -> None:
        self._answers = answers
        self.banner = banner
        self.sent: list[tuple[str, dict[str, str]]] = []

    @property
    def version(self) -> str:
        return self.banner.partition("/")[2]

    async def send_action(
        self,
        name: str,
        headers: Headers = (),
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - the client has it so
    ) -> Response:
        del timeout
        answer = self._answer(name, headers)
        return answer.response if isinstance(answer, ListResult) else answer

    async def send_list_action(
        self,
        name: str,
        headers: Headers = (),
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - the client has it so
    ) -> ListResult:
        del timeout
        answer = self._answer(name, headers)
        return answer if isinstance(answer, ListResult) else ListResult(answer)

    def _answer(self, name: str, headers: Headers) -> Response | ListResult:
        given = dict(pairs(headers))
        self.sent.append((name, given))
        answer = self._answers(name, given)
        if isinstance(answer, AmiError):
            raise answer
        return answer


def listed(*events: Event) -> ListResult:
    """A list."""
    return ListResult(response(), events)


async def no_time(seconds: float) -> None:
    """Waits for nothing."""
    del seconds
