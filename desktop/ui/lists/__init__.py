"""Lists: records of a kind as a table or as cards, filtered, sorted, chosen and changed by the dozen.

What a list of a kind shows is data (`spec.py`, and one file per kind in `specs/`); how it behaves is the same for all
(`record_list.py`). To add a list: a file in `specs` and its line in SPEC_OF.
"""
