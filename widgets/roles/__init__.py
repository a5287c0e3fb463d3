"""Whole roles: copied, started from one another and deleted, and the rows that go from one to another."""
