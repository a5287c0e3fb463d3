"""The team place: where everybody stands, what the team covers, and whether leads mean the same."""
