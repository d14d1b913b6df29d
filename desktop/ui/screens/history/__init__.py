"""The history of the whole library: the page with its steps, and what one step did."""
