"""Composition and entry points. Imported by nobody."""
