"""Figures of invented units from a seeded generator, adding up to the published totals exactly."""

from decimal import Decimal
from random import Random

#: published: 6 tháng đầu năm 2023 ước đạt 10.032 tỷ đồng, giảm 18,2% so với cùng kỳ (so 12.264 the year before)
REVENUE_H1 = {2022: Decimal("12264"), 2023: Decimal("10032")}
#: published: 186,1 ha đã chi trả từ đầu năm 2023
CLEARANCE_H1 = {2023: Decimal("186.1")}
#: published: 750 đảng viên đến 25/6/2023
MEMBERS_H1 = 750
#: how the first six months of revenue usually come in
REVENUE_SHAPE = (21, 12, 17, 16, 15, 19)
CLEARANCE_SHAPE = (6, 8, 14, 20, 24, 28)
#: what the second half of 2023 brings in the sample, a share of the first half; nothing of it is published
AFTER = {7: Decimal("0.17"), 8: Decimal("0.16"), 9: Decimal("0.17"), 10: Decimal("0.18")}


def split(total: Decimal, weights: list[int], decimals: int) -> list[Decimal]:
    """`total` in parts by weight, each with so many decimals, whose sum is exactly `total`."""
    step = Decimal(1).scaleb(-decimals)
    units, whole = int(total / step), sum(weights)
    parts = [units * weight // whole for weight in weights]
    for number in range(units - sum(parts)):
        parts[number % len(parts)] += 1
    return [part * step for part in parts]


def weights(count: int, random: Random, low: int = 40, high: int = 160) -> list[int]:
    """The sizes of units: some large, most small."""
    return [random.randint(low, high) for _ in range(count)]


def monthly(
    totals: dict[int, Decimal], shape: tuple[int, ...], units: int, decimals: int, seed: int
) -> dict[tuple[int, int], list[Decimal]]:
    """Each unit's figure for each month: (year, month) → one a unit; the first halves add up to the totals."""
    random = Random(seed)
    sizes = weights(units, random)
    found = {}
    for year, total in totals.items():
        for month, part in enumerate(split(total, list(shape), decimals), 1):
            found[(year, month)] = split(part, [w + random.randint(0, 20) for w in sizes], decimals)
    return found


def after_june(first_half: Decimal, units: int, decimals: int, seed: int) -> dict[tuple[int, int], list[Decimal]]:
    """The months after June 2023."""
    random = Random(seed + 1)
    sizes = weights(units, random)
    return {
        (2023, month): split((first_half * share).quantize(Decimal(1).scaleb(-decimals)), sizes, decimals)
        for month, share in AFTER.items()
    }


def members(units: int, seed: int) -> list[int]:
    """Members admitted by each commune's party committee in the first half of 2023; they add up to 750."""
    sizes = weights(units, Random(seed), 1, 12)
    return [int(part) for part in split(Decimal(MEMBERS_H1), sizes, 0)]
