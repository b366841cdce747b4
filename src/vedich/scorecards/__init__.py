"""Stored scores, proposed and decided verdicts, boards."""
