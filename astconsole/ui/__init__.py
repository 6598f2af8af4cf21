"""The screen: widgets and item models that take plain values and emit signals.

The rule kept here: nothing in this package fetches, decides what a call means, or wires one widget
to another. astconsole.app builds every object and makes every connection.
"""
