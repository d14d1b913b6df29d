"""Widgets of our own: what Qt has not, or has in another look; they know the theme and nothing of customers.

Plain labels, buttons and cards are made by the `Kit`. To add one: one file, one widget.
"""
