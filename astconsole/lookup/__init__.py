"""What is known about a number: where it is from. No Qt.

:class:`~astconsole.lookup.towns.Towns` reads a small file of towns;
:func:`~astconsole.lookup.making.have_made` has a process of its own make it
(``python -m astconsole.lookup FOLDER``), because the data it is made from fill 100 MB of memory.
"""
