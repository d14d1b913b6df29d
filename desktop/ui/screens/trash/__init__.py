"""The trash: the page with its list, and what is done with what lies there."""
