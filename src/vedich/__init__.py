"""Về Đích: from a resolution's text to its finish line."""

__version__ = "0.1.0"
