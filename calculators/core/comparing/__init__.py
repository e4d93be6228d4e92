"""Several channels or salespeople side by side: who differs, and what to say of it."""
