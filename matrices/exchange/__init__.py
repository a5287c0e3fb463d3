"""Other programs' files in and out. An import is a plan to look at before it is applied."""
