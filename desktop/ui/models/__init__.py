"""Models: what lists show, row by row and card by card, read as it is looked at; and how it is painted.

No screen belongs here and no SQL. To show another thing of a record: a `Cell` or a line of its `Face`, made in
`lists/specs`.
"""
