"""The pages that are lists: customers, library, products, proposals.

What they list is data in `ui/lists/specs`; `list_screen.py` says what such a page is. To add one: a class below
`ListScreen` and its line in `screens/__init__.py`.
"""
