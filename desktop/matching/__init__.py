"""What fits this customer: signals give reasons, ranking weighs them.

No storage and no wording of documents belong here. To add a reason to match: one function and one line in `signals.py`.
"""
