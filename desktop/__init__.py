"""Satchel: what a seller to companies carries in the head, kept on one laptop and turned into documents."""

__version__ = "0.1.0"
