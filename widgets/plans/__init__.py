"""Plans: giving them to teammates, and the window in which they are written."""
