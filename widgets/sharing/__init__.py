"""Rows that several roles have in common: where they are used, linked, unlinked and merged."""
