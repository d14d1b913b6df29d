"""How files come in: one importer per format tells what a file holds, under limits; the rest turns that into records.

Nothing here knows the store or saves anything: `Reader.read` asks a `Library` and returns an `Imported`, which the
workspace saves as one step. To add a format: write its file with one `Importer`, its parts for the worker if strangers
can do harm with it, and its line in IMPORTERS (`reader.py`).
"""
