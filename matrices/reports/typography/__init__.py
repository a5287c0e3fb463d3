"""The text engine of the reports: directions, shaping, line breaking and exact, searchable glyphs."""
