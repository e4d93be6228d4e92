"""Sentences for readers: agreement, lists, errors, and pictures in words."""
