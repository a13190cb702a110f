"""Background work: rows in our own database, at least once, under a lease."""
