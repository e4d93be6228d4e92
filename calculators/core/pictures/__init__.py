"""Pictures as plain data."""
