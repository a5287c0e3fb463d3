"""Numbers in context: what a role follows and why, and what was seen of a teammate. Never a level."""
