"""The import: files that were chosen or dropped, how each was understood, and what would come of it, before it does.

Nothing here reads a file: a task asks the workspace for a preview, and another brings in exactly what was shown.
"""
