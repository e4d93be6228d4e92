"""Versions of one calculation side by side."""
