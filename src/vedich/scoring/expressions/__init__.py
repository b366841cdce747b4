"""The scorecard as one Ibis expression over the four tables of `schema`, for any engine that Ibis speaks.

It says what `reference` says, set at a time. Each module is a stage: `inputs` the tables and what is current, `cases`
one row a target, `latest` the period to score, `lookups` the figures that are needed, `figures` a figure for each
lookup and body, `totals` what bodies add up to, `evidence` all that is known of a target, `outcome` the row that is
written. Sums are of whole steps and so exact on every engine; ratios are 64-bit floats and agree to 12 digits.
"""

from .outcome import scorecard

__all__ = ["scorecard"]
