"""Files the program shows: icons and translations."""
