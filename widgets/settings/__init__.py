"""The settings of the team: what its workspace knows about itself."""
