"""The composition root: builds every object, makes every connection, owns start and shutdown.

The rule kept here: only here do widgets, manager and store meet. A widget's signal is connected to
another's slot in this package and nowhere else; nobody imports it but the command line.
"""
