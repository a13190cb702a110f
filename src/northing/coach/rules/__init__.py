"""One module per rule, called after its code and name: ``kr103_missing_baseline``."""
