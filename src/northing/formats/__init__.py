"""Text in and out: YAML, Markdown and CSV to and from ``core.document.Document``."""
