"""Texts side by side, or one in the other, with the words marked that differ."""
