"""The proposal builder: sections, the chosen one's editor, and the pages as they will be printed, side by side.

How a document is composed, checked and written belongs below the window. To give a section an editor of its own: a
widget like its kin, and its line in `editors.py`; what it says of where its facts come from stands in `sources.py`.
"""
