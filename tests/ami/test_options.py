"""Options that cannot work are refused by name, before anything is tried."""

from __future__ import annotations

import math
from dataclasses import FrozenInstanceError

import pytest

from astconsole.ami.errors import OptionError
from tests.ami.fakepbx import make_options


def test_the_defaults_are_the_seeds() -> None:
    options = make_options(host="localhost")
    assert (options.host, options.port, options.events) == ("localhost", 5038, "on")
    assert options.connect_timeout == 0.0
    assert not options.tls
    assert options.tls_verify
    assert options.plain_login is None


def test_the_password_never_shows() -> None:
    options = make_options(password="hunter2")
    assert "hunter2" not in repr(options)
    assert "hunter2" not in str(options)


def test_they_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        make_options().port = 1  # type: ignore[misc] # that is the point


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"host": ""}, "host is empty"),
        ({"host": "  "}, "host is empty"),
        ({"host": "pbx\n"}, "host holds a control character"),
        ({"user": ""}, "user is empty"),
        ({"user": "a\r\nAction: x"}, "user holds a control character"),
        ({"password": "a\0"}, "password holds a control character"),
        ({"password": "\ud800"}, "password holds"),
        ({"port": 0}, "port is 0, which is not between 1 and 65535"),
        ({"port": 65536}, "port is 65536"),
        ({"port": -1}, "port is -1"),
        ({"port": True}, "port is True"),
        ({"events": ""}, "events is ''"),
        ({"events": "call,"}, "events is 'call,'"),
        ({"events": "call;agent"}, "must be on, off or a comma list"),
        ({"events": "on\r\nAction: x"}, "events holds a control character"),
        ({"connect_timeout": -1.0}, "connect_timeout is -1.0"),
        ({"action_timeout": math.inf}, "action_timeout is inf"),
        ({"ping_interval": math.nan}, "ping_interval is nan"),
        ({"banner_timeout": 0.0}, "banner_timeout is 0.0: it must be 0.001 seconds or more"),
        ({"ping_timeout": 0.0}, "ping_timeout is 0.0"),
        ({"tls_ca_file": "a\0b"}, "tls_ca_file holds"),
    ],
)
def test_what_cannot_be_right_is_refused_by_name(changes: dict[str, object], words: str) -> None:
    with pytest.raises(OptionError) as caught:
        make_options(**changes)
    assert words in str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert not caught.value.retry


@pytest.mark.parametrize(
    ("given", "sent"),
    [("on", "on"), ("off", "off"), ("call", "call"), ("call, agent", "call,agent")],
)
def test_event_classes_go_out_as_asterisk_compares_them(given: str, sent: str) -> None:
    assert make_options(events=given).events == sent


@pytest.mark.parametrize(
    ("host", "address"),
    [("pbx", "pbx:5038"), ("192.0.2.1", "192.0.2.1:5038"), ("::1", "[::1]:5038")],
)
def test_the_address_reads_as_people_write_it(host: str, address: str) -> None:
    assert make_options(host=host).address == address
