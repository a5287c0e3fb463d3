"""Pictures of every view and page, to be looked at by people. Never compared by a machine."""
