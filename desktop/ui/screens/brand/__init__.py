"""The brand: who we are as documents show it, beside the pages that come of it.

`page.py` puts the page together, `looks.py` edits logo and colours, `preview.py` shows the sample pages; all other
fields are edited by the form of records.
"""
