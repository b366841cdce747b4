"""Rounds, forms, submissions and observations: every figure entered once, with its source."""
