"""The calculation turned round: which figure gives a wanted result, and what moves a result most."""
