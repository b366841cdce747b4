"""What new figures cause in the rooms below."""

from collections.abc import Sequence
from datetime import datetime

from vedich.ledger.hooks import Hook

from .models import Observation

#: (observations, now): these are recorded, in this transaction
observations_recorded: Hook[[Sequence[Observation], datetime], None] = Hook("reporting.observations_recorded")
