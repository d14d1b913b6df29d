"""Pages: a PDF looked at as it will be printed, drawn on a thread of its own and never blank while it changes.

No customer and no record belongs here. To show pages somewhere: a `PageView`, given the bytes of a PDF.
"""
