"""The matrix view: a role's grid, edited in place."""
