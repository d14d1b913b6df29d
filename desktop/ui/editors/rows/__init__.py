"""Lists of rows inside a record: as a table where a row is a few short values, else as lines that open to be edited.

`outlines.py` says how each type of row reads while it is closed. To add a type: its line there.
"""
