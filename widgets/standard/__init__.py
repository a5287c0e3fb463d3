"""The service standard: what the team believes in, to read, to edit, and at hand in a 1:1."""
