"""The people view: where each teammate stands and how they got there."""
