"""The page of one customer: who decides, why they buy, what comes next, and what to show them.

`page.py` is the screen: its head with the stage, and tabs. A tab sets cards, a card (`section.py`) reads what it shows
from the `Subject` and is made anew when that changed. To add a tab: a class below `Tab` and its line in `page.TABS`.
"""
