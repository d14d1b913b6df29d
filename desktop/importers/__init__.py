"""How files come in: a reader per format turns a file into records with the place they came from, under limits.

Nothing here knows the store or saves anything: `Reader.read` asks a `Library` and returns an `Imported`, which the workspace saves
as one step. To add a format: write its file with one `Importer` and add it to IMPORTERS.
"""
