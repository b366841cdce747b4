"""What is measured, what is aimed at, and by which document."""

from decimal import Decimal
from typing import Any, ClassVar

from django.db import models

from vedich.documents.models import Document
from vedich.ledger.models import Fact, Guarded
from vedich.organisations.models import Body, Field, Person, in_language
from vedich.values.amounts import RATE_DECIMALS, from_steps
from vedich.values.periods import Period
from vedich.values.vocabulary import Comparator, Direction, IndicatorKind, Measure

from .vocabulary import Rollup


def measure_decimals(decimals: int, measure: str) -> int:
    """To how many decimals a measure of an indicator is kept."""
    if measure in (Measure.GROWTH, Measure.ATTAINMENT, Measure.MULTIPLE):
        return RATE_DECIMALS
    return 0 if measure == Measure.RANK else decimals


class Indicator(Guarded):
    """What is measured: its unit, the step that it is kept to, and how it behaves over time and over bodies."""

    code = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=40, blank=True)
    unit_en = models.CharField(max_length=40, blank=True)
    decimals = models.PositiveSmallIntegerField(default=2)
    kind = models.CharField(max_length=16, choices=[(k, k) for k in IndicatorKind])
    direction = models.CharField(max_length=8, choices=[(d, d) for d in Direction], default=Direction.UP)
    rollup = models.CharField(max_length=8, choices=Rollup.choices, default=Rollup.NONE)
    # the tier of the bodies whose figures add up (`commune:party`); empty where it is stated for the body itself
    collected_at = models.CharField(max_length=32, blank=True)
    field = models.ForeignKey(Field, null=True, blank=True, on_delete=models.PROTECT, related_name="indicators")
    keeper = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="indicators")
    definition = models.TextField(blank=True)
    definition_en = models.TextField(blank=True)
    # as what its keeper is asked for it in a round
    asked_as = models.CharField(max_length=16, choices=[(m, m) for m in Measure], default=Measure.LEVEL)
    asked_against = models.CharField(max_length=16, blank=True)
    # what kind it is was proposed by the machine; false until a person has confirmed it
    is_declared = models.BooleanField(default=True)

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return in_language(self.name, self.name_en)

    def decimals_of(self, measure: str) -> int:
        return measure_decimals(self.decimals, measure)

    @property
    def unit_words(self) -> str:
        return in_language(self.unit, self.unit_en)


class IndicatorAlias(Guarded):
    """A folded name under which documents speak of an indicator."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="aliases")
    folded = models.CharField(max_length=200, unique=True)

    class Meta:
        verbose_name_plural = "indicator aliases"

    def __str__(self) -> str:
        return self.folded


class Plan(Guarded):
    """A resolution made into a plan: for a term, a year or six months."""

    code = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    period = models.CharField(max_length=16)
    first = models.IntegerField()
    last = models.IntegerField()
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="plans")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="plans")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    made_on = models.DateTimeField()

    class Meta:
        ordering = ("-first", "code")

    def __str__(self) -> str:
        return in_language(self.name, self.name_en)

    @property
    def span(self) -> Period:
        return Period(self.first, self.last)


class TargetSet(Guarded):
    """The targets that one document sets for a plan; a year may have several (the Party's, the council's)."""

    code = models.CharField(max_length=80, unique=True)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="target_sets")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    # how many targets the document announces, which may be more than it lists: in all, by field's code, and where
    announced = models.PositiveSmallIntegerField(null=True, blank=True)
    announced_parts = models.JSONField(default=dict, blank=True)
    announced_in = models.JSONField(null=True, blank=True)

    def __str__(self) -> str:
        return in_language(self.name, self.name_en)


class Target(Guarded):
    """What is aimed at. Its numbers stand in versions, changed only by a document; the first is shown for ever."""

    code = models.CharField(max_length=120, unique=True)
    target_set = models.ForeignKey(TargetSet, on_delete=models.PROTECT, related_name="targets")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="targets")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="targets")
    title = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300, blank=True)
    measure = models.CharField(max_length=16, choices=[(m, m) for m in Measure], default=Measure.LEVEL)
    comparison = models.CharField(max_length=16, blank=True)
    period = models.CharField(max_length=16)
    each_year = models.BooleanField(default=False)
    order = models.PositiveSmallIntegerField(default=0)
    lead = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="led_targets")
    withdrawn_on = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("target_set", "order", "pk")

    def __str__(self) -> str:
        return in_language(self.title, self.title_en)

    @property
    def span(self) -> Period:
        return Period.parse(self.period)

    @property
    def decimals(self) -> int:
        return self.indicator.decimals_of(self.measure)


class TargetVersion(Fact):
    """A target's numbers from the day a document set them."""

    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    comparator = models.CharField(max_length=8, choices=[(c, c) for c in Comparator])
    steps = models.BigIntegerField(null=True)
    steps_to = models.BigIntegerField(null=True, blank=True)
    stretch = models.BigIntegerField(null=True, blank=True)
    baseline = models.BigIntegerField(null=True, blank=True)
    source = models.JSONField()
    decided_on = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)
    recorded_on = models.DateTimeField()
    recorded_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    second_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    superseded_on = models.DateTimeField(null=True, blank=True)

    digested: ClassVar[tuple[str, ...]] = (
        "target", "number", "comparator", "steps", "steps_to", "stretch", "baseline", "source", "decided_on",
        "reason", "recorded_on", "recorded_by", "second_by",
    )  # fmt: skip

    class Meta:
        ordering = ("target", "number")
        constraints = [
            models.UniqueConstraint(fields=["target", "number"], name="target_version_once"),
            models.UniqueConstraint(
                fields=["target"], condition=models.Q(superseded_on=None), name="target_one_current_version"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.target_id} v{self.number}"

    def value(self, name: str = "steps") -> Decimal | None:
        steps: int | None = getattr(self, name)
        return None if steps is None else from_steps(steps, self.target.decimals)


class Programme(Guarded):
    """A breakthrough programme of a plan (chương trình đột phá)."""

    code = models.CharField(max_length=80, unique=True)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="programmes")
    name = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300, blank=True)
    source = models.JSONField()
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("plan", "order")

    def __str__(self) -> str:
        return in_language(self.name, self.name_en)


class Project(Guarded):
    """A key project of a plan (công trình trọng điểm)."""

    code = models.CharField(max_length=80, unique=True)
    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="projects")
    name = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300, blank=True)
    source = models.JSONField()
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("plan", "order")

    def __str__(self) -> str:
        return in_language(self.name, self.name_en)


def source_of(document: Document, start: int, end: int) -> dict[str, Any]:
    """The stored source of something that a clause says."""
    return {"kind": "clause", "document": document.code, "start": start, "end": end}
