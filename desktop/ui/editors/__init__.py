"""Editors: one file per kind of value; each shows a value, reads what a person types or says why not.

An editor knows its field and the record around it, never how things are saved. To add one: a class below `Editor` and
its case in `making.py`.
"""
