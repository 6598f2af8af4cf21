from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.ami.errors import ConnectionLostError
from astconsole.doctor.answers import General, Section, Verdict
from astconsole.doctor.ear import Heard
from astconsole.doctor.finding import Finding, Severity, has_problem, ordered
from astconsole.doctor.findings import judge
from astconsole.doctor.probe import Probe
from astconsole.doctor.reach import NOWHERE, Addresses
from astconsole.doctor.rights import Wish
from astconsole.doctor.watch import Watched
from tests.doctor.samples import LOCAL, NETWORK, a_probe, heard, options, verdicts

ALL = frozenset(Wish)


def found(
    probe: Probe | None = None,
    *,
    addresses: Addresses = LOCAL,
    wishes: frozenset[Wish] = frozenset(),
    watched: Watched | None = None,
    **option: Any,
) -> dict[str, Finding]:
    findings = judge(options(**option), addresses, probe or a_probe(), wishes, watched)
    by_code = {finding.code: finding for finding in findings}
    assert len(by_code) == len(findings)  # a code says one thing once
    return by_code


def severities(findings: dict[str, Finding]) -> dict[str, Severity]:
    return {code: finding.severity for code, finding in findings.items()}


def test_the_least_user_is_fine() -> None:
    findings = found()
    assert {code for code, s in severities(findings).items() if s is not Severity.OK} == {
        "calls.unproven",  # nothing moved, so nobody can know
        "hold.told",
    }
    assert {"connected", "tls.local", "password.challenge", "latency.ok", "clock.ok"} <= set(
        findings
    )
    assert "progress.ok" in findings
    assert not has_problem(findings.values())


# -- the line -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("addresses", "option", "code", "severity"),
    [
        (NETWORK, {}, "tls.none", Severity.WARNING),
        (NOWHERE, {}, "tls.none", Severity.WARNING),
        (LOCAL, {}, "tls.local", Severity.OK),
        (Addresses(("::1", "127.0.0.1"), ("::1", "127.0.0.1")), {}, "tls.local", Severity.OK),
        # by its own address in the network, and still this machine
        (Addresses(("192.0.2.7",), ("192.0.2.7",)), {}, "tls.local", Severity.OK),
        (NETWORK, {"tls": True}, "tls.ok", Severity.OK),
        (NETWORK, {"tls": True, "tls_verify": False}, "tls.unverified", Severity.WARNING),
        (NETWORK, {"plain_login": True}, "password.plain", Severity.PROBLEM),
        (NETWORK, {"plain_login": True, "tls": True}, "password.hidden", Severity.OK),
        (LOCAL, {"plain_login": True}, "password.local", Severity.OK),
        (NETWORK, {"plain_login": False}, "password.challenge", Severity.OK),
    ],
)
def test_protection(
    addresses: Addresses, option: dict[str, Any], code: str, severity: Severity
) -> None:
    assert severities(found(addresses=addresses, **option))[code] is severity


@pytest.mark.parametrize(
    ("latencies", "code", "severity"),
    [
        ((0.01, 9.0, 0.02), "latency.ok", Severity.OK),  # one hiccup is none
        ((0.3,), "latency.slow", Severity.NOTE),
        ((1.5, 1.6, 0.2), "latency.slow", Severity.WARNING),
    ],
)
def test_latency(latencies: tuple[float, ...], code: str, severity: Severity) -> None:
    assert severities(found(a_probe(latencies=latencies)))[code] is severity


@pytest.mark.parametrize(
    ("ahead", "code", "severity", "words"),
    [
        (-0.5, "clock.ok", Severity.OK, "500 ms"),
        (30.0, "clock.differs", Severity.NOTE, "30.0 s ahead of"),
        (-7200.0, "clock.differs", Severity.WARNING, "2.0 h behind"),
        (-600.0, "clock.differs", Severity.WARNING, "10 min behind"),
    ],
)
def test_clock(ahead: float, code: str, severity: Severity, words: str) -> None:
    finding = found(a_probe(clock_ahead=ahead))[code]
    assert finding.severity is severity
    assert words in finding.words


def test_no_clock_no_finding() -> None:
    assert not any(code.startswith("clock") for code in found(a_probe(clock_ahead=None)))


@pytest.mark.parametrize(
    ("probe", "expected"),
    [
        (a_probe(), None),
        (a_probe(heard=heard({"FullyBooted": 1}, system=1)), None),
        (a_probe(heard=heard({"Hold": 1}, call=1)), "timestamps.off"),
        (a_probe(heard=Heard(Counter({"Hold": 1}), Counter(call=1), 1)), "timestamps.on"),
        (a_probe(general=General(timestamps=True, disabled=frozenset())), "timestamps.on"),
        (a_probe(general=General(timestamps=False, disabled=frozenset())), "timestamps.off"),
    ],
)
def test_timestamps(probe: Probe, expected: str | None) -> None:
    codes = {code for code in found(probe) if code.startswith("timestamps")}
    assert codes == ({expected} if expected else set())


def test_which_asterisk() -> None:
    assert "22.10.1" in found()["connected"].words
    guessed = found(a_probe(asterisk_said="", asterisk=None))["connected"].words
    assert "Asterisk 22, by the version of its Manager" in guessed
    unknown = found(a_probe(asterisk_said="", asterisk=None, ami=None))["connected"].words
    assert "do not know" in unknown
    old = found(a_probe(ami=(1, 1), asterisk_said="1.8.32.3", asterisk=(1, 8)))["connected.old"]
    assert old.severity is Severity.NOTE


def test_lost_in_the_middle() -> None:
    lost = found(a_probe(lost=ConnectionLostError("pbx.example closed the connection.")))["lost"]
    assert lost.severity is Severity.PROBLEM
    assert "closed" in lost.words


def test_unanswered() -> None:
    finding = found(a_probe(unanswered=("Status", "Ping")))["unanswered"]
    assert "Status, Ping" in finding.words


# -- seeing -------------------------------------------------------------------------------------

READS_ALL = Section(frozenset({"call", "agent", "dialplan"}), frozenset({"command"}))
READS_NOTHING = Section(frozenset(), frozenset({"command"}))


@pytest.mark.parametrize(
    ("probe", "option", "code", "severity"),
    [
        (a_probe(), {}, "calls.unproven", Severity.NOTE),
        (a_probe(), {"events": "off"}, "calls.switched-off", Severity.PROBLEM),
        (a_probe(), {"events": "agent,cdr"}, "calls.switched-off", Severity.PROBLEM),
        (a_probe(), {"events": "agent,call"}, "calls.unproven", Severity.NOTE),
        (a_probe(moved=True), {}, "calls.silent", Severity.PROBLEM),
        (a_probe(heard=heard({"Hold": 2}, call=2)), {}, "calls.heard", Severity.OK),
        (a_probe(moved=True, heard=heard({"Hold": 2}, call=2)), {}, "calls.heard", Severity.OK),
        (a_probe(section=READS_ALL), {}, "calls.read", Severity.OK),
        (a_probe(section=READS_ALL, moved=True), {}, "calls.silent", Severity.PROBLEM),
        (a_probe(section=READS_NOTHING), {}, "calls.unread", Severity.PROBLEM),
    ],
)
def test_calls(probe: Probe, option: dict[str, Any], code: str, severity: Severity) -> None:
    findings = found(probe, **option)
    assert {name for name in findings if name.startswith("calls.")} == {code}
    assert findings[code].severity is severity
    if code in {"calls.silent", "calls.unread"}:
        assert "In [ana] of manager.conf add call to read =" in findings[code].remedy


@pytest.mark.parametrize(
    ("verdict", "channels", "code", "severity"),
    [
        (Verdict.ALLOWED, 3, "progress.ok", Severity.OK),
        (Verdict.ALLOWED, None, "progress.failed", Severity.WARNING),
        (Verdict.DENIED, None, "progress.denied", Severity.WARNING),
        (Verdict.ABSENT, None, "progress.denied", Severity.WARNING),
        (Verdict.UNKNOWN, None, "progress.unknown", Severity.WARNING),
    ],
)
def test_progress(verdict: Verdict, channels: int | None, code: str, severity: Severity) -> None:
    findings = found(a_probe(verdicts=verdicts(Status=verdict), channels=channels))
    assert findings[code].severity is severity
    if code == "progress.denied":
        assert "add reporting to write =" in findings[code].remedy


@pytest.mark.parametrize(
    ("probe", "wanted", "codes"),
    [
        (a_probe(), False, set()),
        (a_probe(), True, {"queues.none", "queues.unproven"}),
        (a_probe(queues=("sales",)), False, {"queues.there"}),
        (a_probe(queues=("sales",)), True, {"queues.unproven"}),
        (a_probe(queues=None), True, {"queues.unproven"}),
        (a_probe(queues=("sales",), heard=heard({"X": 1}, agent=1)), True, {"queues.read"}),
        (a_probe(queues=("sales",), section=READS_ALL), True, {"queues.read"}),
        (a_probe(queues=("sales",), section=READS_NOTHING), True, {"queues.unread"}),
    ],
)
def test_queues(probe: Probe, wanted: bool, codes: set[str]) -> None:
    wishes = frozenset({Wish.QUEUES}) if wanted else frozenset()
    findings = found(probe, wishes=wishes)
    assert {code for code in findings if code.startswith("queues.")} == codes


@pytest.mark.parametrize(
    ("probe", "code"),
    [
        (a_probe(), "applications.unproven"),
        (a_probe(heard=heard({"Newexten": 1}, dialplan=1)), "applications.read"),
        (a_probe(section=READS_NOTHING), "applications.unread"),
    ],
)
def test_applications(probe: Probe, code: str) -> None:
    assert code in found(probe, wishes=frozenset({Wish.APPLICATIONS}))
    assert not any(name.startswith("applications.") for name in found(probe))


def test_disabled_events() -> None:
    probe = a_probe(general=General(None, frozenset({"newexten", "VarSet", "Hold"})))
    findings = found(probe)
    assert findings["disabled.needed"].severity is Severity.PROBLEM
    assert "Hold" in findings["disabled.needed"].words
    assert findings["disabled.fine"].severity is Severity.OK
    both = found(probe, wishes=ALL)
    assert "Newexten" in both["disabled.needed"].words
    assert "disabled.fine" not in both


# -- doing --------------------------------------------------------------------------------------

DOING = {Wish.CLICK_TO_DIAL: "Originate", Wish.HANG_UP: "Hangup", Wish.HAND_ON: "Redirect"}
KEYS = {Wish.CLICK_TO_DIAL: "dial", Wish.HANG_UP: "hang-up", Wish.HAND_ON: "hand-on"}


@pytest.mark.parametrize("wish", DOING)
def test_doing(wish: Wish) -> None:
    key, wanted = KEYS[wish], frozenset({wish})
    allowed = a_probe(verdicts=verdicts(**{DOING[wish]: Verdict.ALLOWED}))
    assert f"{key}.ok" in found(allowed, wishes=wanted)
    denied = found(wishes=wanted)[f"{key}.denied"]
    assert denied.severity is Severity.PROBLEM
    assert "of manager.conf add" in denied.remedy
    unanswered = a_probe(verdicts=verdicts(**{DOING[wish]: Verdict.UNKNOWN}))
    assert f"{key}.unknown" in found(unanswered, wishes=wanted)
    assert not any(code.startswith(f"{key}.") for code in found())


def test_what_was_not_asked_for_is_a_note() -> None:
    may = a_probe(verdicts=verdicts(Hangup=Verdict.ALLOWED, Redirect=Verdict.ALLOWED))
    assert severities(found(may))["hang-up.unasked"] is Severity.NOTE
    assert severities(found(may))["hand-on.unasked"] is Severity.NOTE


def test_originate_is_as_dangerous_as_system() -> None:
    may = a_probe(verdicts=verdicts(Originate=Verdict.ALLOWED))
    assert severities(found(may))["rights.excess"] is Severity.WARNING
    wished = found(may, wishes=frozenset({Wish.CLICK_TO_DIAL}))
    assert "rights.excess" not in wished
    assert wished["dial.ok"].severity is Severity.NOTE
    assert "treat originate as system" in wished["dial.ok"].words


def test_excess_names_what_is_held() -> None:
    proven = a_probe(commands={"command": frozenset({"command"}), "x": frozenset({"system"})})
    words = found(proven)["rights.excess"].words
    assert "command lets it" in words
    assert "system lets it" in words
    assert "config lets it" not in words
    told = a_probe(section=Section(frozenset(), frozenset({"config", "call"})))
    assert "config lets it" in found(told)["rights.excess"].words


def test_reading_system_is_more_than_needed() -> None:
    assert "rights.reads-system" in found(a_probe(heard=heard({"FullyBooted": 1}, system=1)))


# -- hold ---------------------------------------------------------------------------------------


def test_hold() -> None:
    old = a_probe(ami=(1, 3), asterisk_said="11.25", asterisk=(11, 25))
    assert "callevents=yes" in found(old)["hold.callevents"].remedy
    sixteen = a_probe(ami=(5, 0, 4), asterisk_said="16.28", asterisk=(16, 28))
    assert not any(code.startswith("hold.") for code in found(sixteen))
    quiet = found(a_probe(quiet_endpoints=("101", "102")))["hold.suppressed"]
    assert quiet.severity is Severity.WARNING
    assert "101, 102" in quiet.words


# -- all of them --------------------------------------------------------------------------------


def test_the_worst_comes_first_and_nothing_twice() -> None:
    one, two = (Finding(s, "t", "w", "", "c") for s in (Severity.OK, Severity.PROBLEM))
    assert ordered([one, two, one]) == (two, one)
    probe = a_probe(moved=True, verdicts=verdicts(Status=Verdict.DENIED), clock_ahead=9.0)
    order = [finding.severity for finding in judge(options(), NETWORK, probe)]
    ranks = ["problem", "warning", "note", "ok"]
    assert order == sorted(order, key=ranks.index)
    assert len(set(order)) == 4


words = st.frozensets(st.sampled_from(["call", "agent", "dialplan", "system", "command", "x"]))
numbers = st.lists(st.integers(0, 99), min_size=1, max_size=3).map(tuple)
names = st.dictionaries(
    st.sampled_from(["Newchannel", "Hold", "FullyBooted", "DialEnd", "Newexten", "Hangup", "X"]),
    st.integers(0, 5),
)
hearings = st.builds(
    Heard,
    names.map(Counter),
    st.dictionaries(st.sampled_from(["call", "agent", "dialplan"]), st.integers(0, 5)).map(Counter),
    st.integers(0, 3),
    st.integers(0, 3),
    st.integers(0, 3),
)
probes = st.builds(
    a_probe,
    ami=st.none() | numbers,
    asterisk=st.none() | numbers,
    asterisk_said=st.text(max_size=8),
    commands=st.none() | st.dictionaries(st.text(max_size=5), words, max_size=4),
    verdicts=st.dictionaries(
        st.sampled_from(["status", "originate", "hangup", "redirect", "coresettings"]),
        st.sampled_from(Verdict),
    ),
    channels=st.none() | st.integers(0, 9),
    moved=st.booleans(),
    queues=st.none() | st.lists(st.text(max_size=5), max_size=12).map(tuple),
    latencies=st.lists(st.floats(0, 9), max_size=3).map(tuple),
    clock_ahead=st.none() | st.floats(-1e9, 1e9),
    section=st.none() | st.builds(Section, words, words),
    general=st.none() | st.builds(General, st.none() | st.booleans(), words),
    heard=hearings,
    quiet_endpoints=st.lists(st.text(max_size=4), max_size=3).map(tuple),
    unanswered=st.lists(st.text(max_size=4), max_size=3).map(tuple),
    lost=st.none() | st.just(ConnectionLostError("gone")),
)
watches = st.builds(
    Watched,
    st.floats(0, 60),
    hearings,
    st.none() | st.integers(0, 4),
    st.booleans(),
    st.frozensets(st.sampled_from(["queue", "echo"])),
    st.none() | st.just(ConnectionLostError("gone")),
)


@given(
    probes,
    st.frozensets(st.sampled_from(Wish)),
    st.none() | watches,
    st.sampled_from([LOCAL, NETWORK, NOWHERE]),
    st.sampled_from(["on", "off", "call", "agent"]),
)
def test_any_facts_make_whole_findings(
    probe: Probe,
    wishes: frozenset[Wish],
    watched: Watched | None,
    addresses: Addresses,
    events: str,
) -> None:
    findings = judge(options(events=events), addresses, probe, wishes, watched)
    assert findings == judge(options(events=events), addresses, probe, wishes, watched)
    assert len({finding.code for finding in findings}) == len(findings)
    for finding in findings:
        assert finding.title
        assert not finding.title.endswith(".")
        assert finding.code
        assert finding.as_dict()["severity"] == finding.severity
        if finding.severity in {Severity.PROBLEM, Severity.WARNING}:
            assert finding.words
            assert finding.remedy
