"""Charts as geometry: computed once, painted on paper here and on screen by the window."""
