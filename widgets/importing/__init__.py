"""Bringing a grid in: the plan, looked at and applied."""
