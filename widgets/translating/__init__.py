"""The texts of a role beside their translation, row by row."""
