"""What a change of the structure causes in the rooms below."""

from datetime import datetime

from vedich.ledger.hooks import Hook

#: (now): bodies were added, placed or ended, so that other bodies stand under other parents
structure_changed: Hook[[datetime], None] = Hook("organisations.structure_changed")
