"""The palette (Ctrl+K): go somewhere, find something, do something, by typing a few letters of it.

`entry.py` says what a line of it is; `commands.py`, `finds.py` and `recent.py` make lines; `palette.py` shows them. To
add a source of lines: a file that makes groups, and its call in `sources.py`.
"""
