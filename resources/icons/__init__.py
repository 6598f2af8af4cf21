"""Own SVG icons; ui/icons.py loads and tints them."""
