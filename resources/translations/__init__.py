"""The words of the screen in German and French: made by ``./dev translate``, read by app/language.

The ``.ts`` files are what translators write; the ``.qm`` files are made of them and what the
program reads.
"""
