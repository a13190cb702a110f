"""The library's pages: examples to begin from, faults and repairs, and templates to plan by."""
