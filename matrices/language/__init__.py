"""Words, numbers and dates in the five languages, one way for window, paper and command line."""
