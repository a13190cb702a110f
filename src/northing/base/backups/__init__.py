"""Backups of an installation: taken while it serves, verified whole, restored whole or not."""
