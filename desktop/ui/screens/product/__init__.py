"""The page of one product: what it is worth to whom, what it costs, how it is delivered.

What is for us alone (floors, what a seller may give alone) is made only while the privacy key shows it.
"""
