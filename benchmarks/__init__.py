"""Performance as ratios: how fast events come off the wire, beside yardsticks on the same machine.

The rule kept here: a figure is a ratio to the ``dict_str`` yardstick of the same round, and a
median of rounds, for machines are shared and absolute figures move.
"""
