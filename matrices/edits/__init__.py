"""Pure functions from documents to documents. Each leaves what it was given untouched."""
