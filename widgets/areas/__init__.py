"""The areas of responsibility: who looks after what, as a list and as a board."""
