"""Search: finding records by what a person types; the part of the store that others call."""

from desktop.store.search_index import create, put, remove

__all__ = ["create", "put", "remove"]
