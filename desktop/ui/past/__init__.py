"""Looking back: lists of what was done or thrown away, and the differences between two versions of a record.

Shared by the screens of the trash, of the history and of one record's history. No SQL belongs here.
"""
