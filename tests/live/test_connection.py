"""Connecting to real Asterisks: in the clear, by TLS, refused, and through a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.watching import Watch

if TYPE_CHECKING:
    import asyncio

    from tests.live.lab.pbx import Pbx


def test_tls_with_its_certificate(bare_pbx: Pbx, runner: asyncio.Runner) -> None:
    trust = ("--tls", "--tls-ca-file", str(bare_pbx.certificate))
    watch = Watch(bare_pbx.ports.ami_tls, "desk", *trust)
    runner.run(watch.start())
    assert runner.run(watch.stop()) == 0
    assert not watch.of("servererror")


def test_tls_with_a_certificate_nobody_vouches_for(bare_pbx: Pbx, runner: asyncio.Runner) -> None:
    watch = Watch(bare_pbx.ports.ami_tls, "desk", "--tls", "--once")
    assert runner.run(watch.ends()) == 2
    assert not watch.of("loggedin")
    assert "certificate" in watch.of("servererror")[0]["error"].lower()


def test_login_without_challenge(bare_pbx: Pbx, runner: asyncio.Runner) -> None:
    watch = Watch(bare_pbx.ports.ami, "desk", "--plain-login")
    runner.run(watch.start())
    assert runner.run(watch.stop()) == 0


def test_wrong_password(bare_pbx: Pbx, runner: asyncio.Runner) -> None:
    watch = Watch(bare_pbx.ports.ami, "desk", secret="not this one")
    assert runner.run(watch.ends()) == 2
    assert [line["event"] for line in watch.lines] == [
        "serverconnect",
        "servererror",
        "serverdisconnect",
    ]
    assert watch.lines[-1]["error"] is True


def test_user_who_may_log_in_from_nowhere(bare_pbx: Pbx, runner: asyncio.Runner) -> None:
    watch = Watch(bare_pbx.ports.ami, "denied")
    assert runner.run(watch.ends()) == 2
    assert not watch.of("loggedin")
    assert watch.of("servererror")


def test_pbx_restarts(bare_pbx: Pbx, runner: asyncio.Runner) -> None:
    """The connection is lost with an error, and is there again after the PBX is."""
    watch = Watch(bare_pbx.ports.ami, "desk")
    runner.run(watch.start())
    try:
        runner.run(bare_pbx.stop())
        runner.run(watch.until("that it lost the PBX", lambda: watch.of("serverdisconnect")))
        assert watch.of("serverdisconnect")[0]["error"] is True
        runner.run(bare_pbx.start())
        runner.run(watch.until("that it is back", lambda: len(watch.of("loggedin")) == 2, 40))
    finally:
        status = runner.run(watch.stop())
    assert status == 0
