"""Arithmetic that every engine does alike."""

from decimal import Decimal

import ibis
import ibis.expr.types as ir

#: whole numbers of 38 digits: products of steps, and the sums of those
WIDE = "decimal(38, 0)"
_EPOCH = ibis.date(1900, 1, 1)
_SHIFT = 10**19
_LIFT = 10**18


def wide(value: ir.NumericColumn) -> ir.DecimalColumn:
    return value.cast(WIDE)


def number(value: int) -> ir.DecimalScalar:
    """A wide constant."""
    return ibis.literal(Decimal(value), type=WIDE)


def rounded(numerator: ir.DecimalColumn, divisor: ir.DecimalColumn) -> ir.IntegerColumn:
    """The whole number nearest to numerator / divisor, a half away from zero; exact for quotients below 2**52. The
    divisor is above zero. The remainder decides, for a quotient of floats may fall on the wrong side of a half."""
    rest = numerator % divisor
    whole = ((numerator - rest).cast("float64") / divisor.cast("float64")).round().cast("int64")
    away = (wide(rest.abs() * number(2)) >= divisor).ifelse(1, 0)
    return whole + (numerator < 0).ifelse(-away, away)


def preference(row: ir.Table, exact: ir.BooleanValue) -> ir.DecimalColumn:
    """A number that is greatest for the figure that counts among several for one cell, as `figures.rank_of` orders
    them; its last digits are the steps, so that the maximum carries them (`preferred`)."""
    as_of = row.as_of.delta(_EPOCH, unit="day").fill_null(0).cast("int64")
    recorded = row.recorded_on.delta(_EPOCH, unit="day").cast("int64")
    order = exact.cast("int64") * 10 + row.sureness.cast("int64")
    order = ((order * 100_000 + recorded) * 100_000 + as_of) * 100_000 + row.first.cast("int64")
    return wide(wide(order) * number(_SHIFT)) + wide(row.steps) + number(_LIFT)


def preferred(best: ir.DecimalColumn) -> tuple[ir.IntegerColumn, ir.IntegerColumn]:
    """The steps and the sureness that a maximum of `preference` carries."""
    steps = wide(best % number(_SHIFT))
    # only the leading digits are asked for, so the float's sixteen are enough
    order = ((best - steps).cast("float64") / float(_SHIFT) / 1e15).floor().cast("int64")
    return (steps - number(_LIFT)).cast("int64"), (order % 10).cast("int32")


def power_of_ten(decimals: ir.IntegerColumn) -> ir.FloatingColumn:
    return decimals.cases(*[(n, 10.0**n) for n in range(7)], else_=1.0)
