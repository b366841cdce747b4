"""What leaves the room: JSON for machines, a summary for people, frozen values for other rooms."""

import dataclasses
import json

import pytest

from vedich.reading import read, read_text
from vedich.reading.command import read_file
from vedich.reading.summary import summary

from .texts import plan

BODY = """\
I. KẾT QUẢ

1. Sản lượng chè đạt 12.450 tấn, tăng 3,5% so với cùng kỳ.

II. MỤC TIÊU ĐẾN NĂM 2035

1. Sản lượng chè đạt 15.000 - 16.000 tấn.

III. NHIỆM VỤ

1. Giao Sở Y tế kiểm tra các chợ trước ngày 15/6/2033 theo Kế hoạch số 14/KH-SYT ngày 02/5/2032.

2. Sở Y tế báo cáo kết quả thực hiện Kế hoạch này.
"""
KEYS = {
    "document": {
        "issuer", "number", "type", "place", "date", "subject", "signatory", "recipients", "classification",
    },
    "outline": {"label", "title", "start", "end", "children"},
    "references": {"start", "end", "type", "number", "date", "confidence", "full"},
    "back_references": {"start", "end", "type", "reference"},
    "figures": {
        "start", "end", "indicator", "kind", "value", "value_to", "unit", "direction", "basis", "of", "section",
        "field", "confidence",
    },
    "targets": {
        "start", "end", "indicator", "comparator", "value", "value_to", "unit", "period", "stretch", "section", "field",
        "confidence",
    },
    "directives": {
        "start", "end", "agencies", "deadline", "recurrence", "triage", "joins", "section", "field", "confidence",
    },
    "assessments": {"start", "end", "kind", "field", "confidence"},
}  # fmt: skip


def test_the_json_has_the_keys_of_the_contract_and_plain_values():
    data = read_text(plan(BODY)).to_json()
    assert set(data) == set(KEYS)
    assert set(data["document"]) == KEYS["document"]
    for name in ("outline", "references", "figures", "targets", "directives", "assessments", "back_references"):
        assert data[name]
        assert all(set(item) == KEYS[name] for item in data[name])
    assert json.loads(json.dumps(data)) == data
    assert (data["document"]["date"], data["document"]["classification"]) == ("2033-03-05", "none")
    assert (data["figures"][0]["value"], data["figures"][1]["value"]) == (12450, 3.5)
    assert (data["targets"][0]["value"], data["targets"][0]["value_to"]) == (15000, 16000)
    assert data["directives"][0]["agencies"] == ["Sở Y tế"]


def test_readings_are_frozen():
    reading = read_text(plan(BODY))
    with pytest.raises(dataclasses.FrozenInstanceError):
        reading.header.number = "1"  # type: ignore[misc]
    assert read_text(plan(BODY)) == reading


def test_confidences_are_shares():
    data = read_text(plan(BODY)).to_json()
    items = [item for name in ("references", "figures", "targets", "directives", "assessments") for item in data[name]]
    assert all(0 < item["confidence"] <= 1 for item in items)


def test_the_command_prints_json(tmp_path):
    path = tmp_path / "kế hoạch.txt"
    path.write_text(plan(BODY), encoding="utf-8")
    assert json.loads(read_file(path, "json")) == read(path.read_bytes(), path.name).to_json()


def test_the_command_prints_a_summary_in_the_chosen_language(tmp_path, monkeypatch):
    monkeypatch.delenv("VEDICH_LANG", raising=False)
    path = tmp_path / "a.txt"
    path.write_text(plan(BODY), encoding="utf-8")
    assert read_file(path, "text")
    told = summary(read_text(plan(BODY)), "en")
    assert "Issuer: Ủy ban nhân dân tỉnh Bình Mẫu" in told
    assert "Signed by: not said" in told
    assert "Directives (2)" in told
    assert "[Sở Y tế] 2033-06-15: “Giao Sở Y tế" in told
    assert "15.000 – 16.000 tấn (2035)" in told


def test_every_ground_has_a_share_and_the_surer_ones_a_greater():
    from vedich.reading.confidence import SHARES, Ground

    assert set(SHARES) == set(Ground)
    assert all(0.5 <= share < 1 for share in SHARES.values())
    assert SHARES[Ground.TARGET_OBJECTIVE] > SHARES[Ground.TARGET_ELSEWHERE]
    assert SHARES[Ground.FIGURE_MEASURED] > SHARES[Ground.FIGURE_INHERITING]
    assert SHARES[Ground.DIRECTIVE_ORDER] > SHARES[Ground.DIRECTIVE_LIKELY]
