"""What build.py's commands are made of: standard library only, as nothing is installed before them."""
