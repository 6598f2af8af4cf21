"""Streams of old Asterisks, written from their sources (none runs any more), each event with it.

A stream is a list of events as text; ``#`` begins a comment naming the file that sends the event.
"""
