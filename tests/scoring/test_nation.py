"""The sample nation: what `vedich score` is tried and measured on."""

from datetime import date

import pyarrow.parquet as pq
import pytest

from vedich.sample.nation import make_nation
from vedich.scoring import content, schema

FILES = ("bodies", "indicators", "targets", "observations")


@pytest.fixture(scope="module")
def nation(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nation")
    seen = []
    make_nation(folder, bodies=80, indicators=20, months=24, seed=3, progress=lambda done, of: seen.append((done, of)))
    assert seen == [(n, 20) for n in range(1, 21)]
    return folder


def test_it_keeps_the_contract(nation):
    for name in FILES:
        schema.check(name, pq.read_schema(nation / f"{name}.parquet"))
    content.check({name: pq.read_table(nation / f"{name}.parquet") for name in FILES[:3]})


def test_every_name_says_that_it_is_a_sample(nation):
    for name in ("bodies", "indicators"):
        names = pq.read_table(nation / f"{name}.parquet")["name"].to_pylist()
        assert names
        assert all(one.endswith("(mẫu)") for one in names)
        english = pq.read_table(nation / f"{name}.parquet")["name_en"].to_pylist()
        assert all(one.endswith("(sample)") for one in english)
    for name in FILES:
        assert "MẪU – không có giá trị" in pq.read_schema(nation / f"{name}.parquet").metadata[b"sample"].decode()


def test_34_provinces_share_the_communes(nation):
    rows = pq.read_table(nation / "bodies.parquet").to_pylist()
    assert sum(row["level"] == "province" for row in rows) == 34
    assert sum(row["level"] == "commune" for row in rows) == 80
    assert {row["parent"] for row in rows if row["level"] == "commune"} == {
        row["body"] for row in rows if row["level"] == "province"
    }


def test_one_current_figure_a_cell_and_a_tenth_revised(nation):
    rows = pq.read_table(nation / "observations.parquet").to_pylist()
    current = [row for row in rows if row["superseded_on"] is None]
    cells = {(row["indicator"], row["body"], row["first"], row["last"]) for row in current}
    assert len(cells) == len(current)
    assert 0.99 * 80 * 20 * 24 < len(current) <= 80 * 20 * 24
    assert 0.08 < (len(rows) - len(current)) / len(current) < 0.12
    replaced = {(r["indicator"], r["body"], r["last"]): r["superseded_on"] for r in rows if r["superseded_on"]}
    assert all(
        row["recorded_on"] == replaced[key]
        for row in current
        if (key := (row["indicator"], row["body"], row["last"])) in replaced
    )


def test_observations_are_sorted_by_indicator_period_body(nation):
    rows = pq.read_table(nation / "observations.parquet").to_pylist()
    keys = [(row["indicator"], row["last"], row["body"], row["recorded_on"]) for row in rows]
    assert keys == sorted(keys)
    assert rows[0]["as_of"] == date(2021, 1, 31)


def test_the_seed_decides_every_byte(nation, tmp_path):
    make_nation(tmp_path / "same", bodies=80, indicators=20, months=24, seed=3)
    make_nation(tmp_path / "other", bodies=80, indicators=20, months=24, seed=4)
    for name in FILES:
        same = (tmp_path / "same" / f"{name}.parquet").read_bytes()
        assert same == (nation / f"{name}.parquet").read_bytes()
    assert (tmp_path / "other" / "observations.parquet").read_bytes() != (nation / "observations.parquet").read_bytes()


def test_a_nation_has_somebody_in_it(tmp_path):
    with pytest.raises(ValueError, match="at least one"):
        make_nation(tmp_path, bodies=0)
