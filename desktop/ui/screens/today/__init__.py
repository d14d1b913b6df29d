"""Today, the first page: what to go on with, what waits for an answer, what is due.

`day.py` gathers what is shown, `today.py` puts the cards together, each card has a file. To add a card: write it,
have `day.py` gather what it needs by a query that stays cheap, and place it in `today.py`.
"""
