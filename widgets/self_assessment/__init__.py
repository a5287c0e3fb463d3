"""A filled-in self-assessment, looked at before it is taken."""
