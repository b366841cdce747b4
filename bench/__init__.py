"""Benchmarks: each module has `run()`, which gives lines of name, value, unit, bound and the peers beside."""
