"""The steps that can be taken back, as a list to walk in."""
