"""What is wrong with a document: codes and places, never sentences."""
