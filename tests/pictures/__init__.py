"""The pictures of README and docs: ``./dev screenshots`` takes them from the demo office.

Time stands still in them and chance is the same each time, so two runs give equal files.
"""
