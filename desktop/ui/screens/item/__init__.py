"""The page of one thing of the library: a case, a material, a checklist, an industry, a pain.

Its form stands at the left, what its readers see at the right.
"""
