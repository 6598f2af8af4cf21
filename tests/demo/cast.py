"""The people of the recordings' lab, so that the demo can play the calls that were recorded."""

from __future__ import annotations

from astconsole.demo.office import Group, Office, Person, Queue

ALICE = Person("100", "Alice Adams")
BOB = Person("101", "Bob Brown")
CHLOE = Person("102", "Chloé Dupont")
DAN = Person("103", "Dan Díaz")
ZOE = Person("+15551230001", "Zoë Outside", "PJSIP/trunk")
OUTSIDE = Person("+15559870001", "", "PJSIP/trunk")

SALES = Queue("400", "sales", (CHLOE, DAN), options="tT,,,20")
SUPPORT = Queue("401", "support", (BOB, CHLOE, DAN), strategy="linear", options="tT,,,20")

LAB = Office(
    people=(ALICE, BOB, CHLOE, DAN),
    outsiders=(ZOE,),
    queue=SALES,
    group=Group("560", (BOB, CHLOE, DAN), options="15,tTkK"),
    context="ext",
    prefix="5550",
    dial_options="20,tTkK",
    trunk_options="15,tTkK",
    before_dial=(("GotoIf", "0?ext,,1"), ("GotoIf", "0?local")),
)
