"""The panel beside the grid: all there is to say of the cell, row or level chosen there."""
