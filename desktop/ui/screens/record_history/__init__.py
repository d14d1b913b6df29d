"""The history of one record: its versions, and what each changed."""
