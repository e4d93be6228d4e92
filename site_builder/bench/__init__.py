"""Measures what readers feel: starting, answering, bytes and building. `python3 build.py bench`."""
