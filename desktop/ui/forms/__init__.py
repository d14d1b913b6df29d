"""Forms: a record's fields in groups, edited in place and saved by themselves, made of the editors.

`FORMS` says for each kind of record which fields stand where; a screen may ask for some of the groups only. A form
knows nothing of what else its page shows.
"""
