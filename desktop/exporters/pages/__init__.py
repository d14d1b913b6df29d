"""Pages: text set into lines, blocks measured as strips, strips put on pages, pages written as a PDF.

Layout in three steps: measure (every block becomes strips of known height) → paginate (`strips.py`) → draw
(`sheet.py`). Nothing here knows Word or a customer. To add a kind of block: a function that returns its strips, and
its case in `layout.py`.
"""
