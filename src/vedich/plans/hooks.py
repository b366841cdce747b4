"""What a change of a target causes in the rooms below."""

from datetime import datetime

from vedich.ledger.hooks import Hook
from vedich.organisations.models import Person

from .models import Target

#: (target, by, now): its versions changed, it is new, or it was withdrawn
target_changed: Hook[[Target, Person, datetime], None] = Hook("plans.target_changed")
