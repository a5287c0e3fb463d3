"""The page that a window without a workspace shows."""
