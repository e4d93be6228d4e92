"""Tables: their text, their cells, what a formula gets of them, and results row by row."""
