"""Roles on their way into other programs: as files and as tables in the clipboard."""
