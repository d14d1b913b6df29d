"""Files that belong to a record: kept in the library, opened and saved from there."""
