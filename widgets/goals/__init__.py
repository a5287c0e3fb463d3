"""What a teammate is growing towards: their goals, the section that shows them, and their interest in attributes."""
