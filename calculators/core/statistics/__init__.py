"""What chance allows: intervals, exact tests and the functions that they need; agrees with SciPy."""
