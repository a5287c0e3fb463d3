"""What a role said before: editions, what changed between them, and the way back."""
