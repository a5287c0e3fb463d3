"""Reviews: the 1:1 that two people hold at one screen, rounds of reviews, what came of them, and private notes."""
