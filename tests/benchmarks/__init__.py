"""Measurements beside a peer or a floor in the same run. Never a test: times say nothing alone."""
