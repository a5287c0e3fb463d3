"""The commands, one module each. Each has `command(words)`, which returns it."""
