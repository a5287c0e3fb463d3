"""The paths between roles: the map on which they are edited, and what a teammate lacks for a role."""
