"""What a document says: sections yield blocks, compose puts them in order, preflight objects.

No file format and no storage belong here. To add a section or a preflight check: one file and one line in its
folder's list.
"""
