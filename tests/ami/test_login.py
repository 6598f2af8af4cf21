"""The login's own words, without a connection."""

from __future__ import annotations

import hashlib

import pytest

from astconsole.ami.errors import ActionTimeoutError, LoginError, LoginTimeoutError
from astconsole.ami.login import log_in
from astconsole.ami.messages import Response
from tests.ami.fakepbx import PASSWORD, USER, make_options

ACCEPTED = Response(b"Response: Success\r\nMessage: Authentication accepted")
CHALLENGE = Response(b"Response: Success\r\nChallenge: 840415273")


class Pbx:
    """Answers in turn, and remembers what it was told."""

    def __init__(self, *answers: Response | Exception) -> None:
        self.answers = list(answers)
        self.told: list[tuple[str, dict[str, str]]] = []

    async def send(self, name: str, headers: list[tuple[str, str]]) -> Response:
        self.told.append((name, dict(headers)))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


async def test_the_key_is_the_digest_of_challenge_and_password() -> None:
    pbx = Pbx(CHALLENGE, ACCEPTED)
    await log_in(make_options(), pbx.send)
    key = hashlib.md5(f"840415273{PASSWORD}".encode(), usedforsecurity=False).hexdigest()
    assert pbx.told == [
        ("Challenge", {"AuthType": "MD5"}),
        ("Login", {"Username": USER, "Events": "on", "AuthType": "MD5", "Key": key}),
    ]


@pytest.mark.parametrize(
    ("tls", "plain_login", "told"),
    [
        (False, None, ["Challenge"]),
        (False, False, ["Challenge"]),
        (False, True, ["Login"]),
        (True, None, ["Challenge", "Login"]),
        (True, False, ["Challenge"]),
        (True, True, ["Login"]),
    ],
)
@pytest.mark.parametrize("offered", ["Error", "Success"])
async def test_the_password_itself_goes_out_on_request_or_hidden_by_tls_only(
    tls: bool, plain_login: bool | None, told: list[str], offered: str
) -> None:
    no_challenge = Response(f"Response: {offered}".encode())
    pbx = Pbx(*([ACCEPTED] if plain_login else [no_challenge, ACCEPTED]))
    options = make_options(tls=tls, plain_login=plain_login)
    if "Login" in told:
        await log_in(options, pbx.send)
        assert pbx.told[-1][1]["Secret"] == PASSWORD
    else:
        with pytest.raises(LoginError, match="no login by challenge"):
            await log_in(options, pbx.send)
        assert all("Secret" not in headers for _, headers in pbx.told)
    assert [name for name, _ in pbx.told] == told


async def test_an_answer_that_does_not_come_is_a_login_error_worth_another_try() -> None:
    late = ActionTimeoutError("late")
    with pytest.raises(LoginTimeoutError) as caught:
        await log_in(make_options(), Pbx(late).send)
    assert caught.value.__cause__ is late
    assert caught.value.retry
