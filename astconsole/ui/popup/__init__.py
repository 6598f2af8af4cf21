"""The incoming popup: what it says, when it goes, and who shows it."""
