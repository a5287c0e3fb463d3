"""Finding words in roles and replacing them, beside the grid."""
