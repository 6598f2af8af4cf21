"""Files the program shows: icons and, later, translations."""
