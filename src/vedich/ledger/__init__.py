"""The append-only, hash-chained record of every change. One action, one entry, in the same transaction."""
