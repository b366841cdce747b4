"""Scoring: indicators, targets, observations and bodies become a scorecard. Pure: no Django, no network, no clock.

`reference.score` is the slow, obvious engine and the definition; `expressions` says the same in Ibis for any engine;
`batch` runs either over a folder of Parquet tables whose columns `schema` fixes. The specs in `tests/scoring/spec` run
on both and are the manual of the rules. Importing `reference` loads neither Ibis nor an engine.
"""
