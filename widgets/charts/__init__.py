"""Charts on the screen: the shapes that reports draw on paper, painted by Qt."""
