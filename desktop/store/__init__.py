"""Where it is kept: one library on disk, and the only room that knows SQLite.

What a record means, how files of others are read and how anything is shown do not belong here. To keep something new:
a numbered migration in `migrations.py`, and a small part of its own that `store.py` holds.
"""
