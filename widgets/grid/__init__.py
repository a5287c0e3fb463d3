"""A matrix as a grid on screen: shown here, edited and rated by those who build on it. Knows no session."""
