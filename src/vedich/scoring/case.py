"""A target, its indicator and the period that is asked for: what follows from these three alone."""

from dataclasses import dataclass

from vedich.values.periods import Period

from .aim import Aim, accumulates, aim_of
from .evidence import Evidence
from .model import Indicator, Target
from .periods import is_whole, scored_period
from .trajectory import Share, expected_at, seasonal, straight
from .verdict import Due


@dataclass(frozen=True)
class Case:
    target: Target
    indicator: Indicator
    asked: Period

    @property
    def scored(self) -> Period:
        """The period that is scored."""
        return scored_period(self.target, self.indicator, self.asked)

    @property
    def started(self) -> bool:
        return self.scored.last >= self.target.period.first

    @property
    def whole(self) -> bool:
        """Whether the scored period is all of the target's."""
        return is_whole(self.target, self.indicator, self.scored)

    @property
    def months_left(self) -> int:
        return self.target.period.last - self.scored.last

    @property
    def aim(self) -> Aim:
        return aim_of(self.target, self.indicator)

    def share(self, evidence: Evidence) -> Share:
        """How much of the plan is due by now: as last year went where that is known, else straight."""
        shape = seasonal(self.target, evidence.so_far, evidence.whole)
        return shape if shape and accumulates(self.target, self.indicator) else straight(self.target, self.scored)

    def due(self, share: Share) -> Due | None:
        """What is due by now at both ends of the plan; None without a trajectory."""
        time = straight(self.target, self.scored)
        near = expected_at(self.target, self.indicator, self.aim.near, share, time)
        far = expected_at(self.target, self.indicator, self.aim.far, share, time)
        return None if near is None or far is None else Due(near, far)
