"""The words that the guide explains: one source for glossary, indicator cards, notes on words and calculators."""
