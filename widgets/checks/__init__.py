"""The check of the wording in the window: what was found, beside the grid and in it."""
