"""The meaning of AMI events: channels correlated into calls.

What crosses to other layers is in ``values``, ``events``, ``viewpoint`` and ``logged``; the
:class:`~astconsole.calls.correlator.Correlator` makes it.
"""
