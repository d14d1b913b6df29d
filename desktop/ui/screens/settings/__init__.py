"""Settings: one page that applies at once, searchable, in sections.

A section is a file that makes its lines; `section.py` says what both are, `page.py` puts them below each other. To add
a setting: a line in its section, and a test that it has an effect.
"""
