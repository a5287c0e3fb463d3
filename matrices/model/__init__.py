"""Frozen documents and what is derived from them. Nothing here writes, prints or asks."""
