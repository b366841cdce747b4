"""Directives and tasks: who leads, by when, what came of it. Status is computed, never typed."""
