"""Previews: what a record looks like to those who read it: a case as its designed page, the rest well set.

No list and no form belongs here. To show another kind of record: a function in `telling.py`.
"""
