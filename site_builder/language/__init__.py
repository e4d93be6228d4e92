"""What the build asks of our Spanish: spelling, readability, no filler, sources for figures, typography."""
