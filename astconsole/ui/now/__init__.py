"""The page of the calls of this moment."""
