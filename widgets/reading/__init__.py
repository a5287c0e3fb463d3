"""Roles and teammates read in a language that roles are translated into."""
