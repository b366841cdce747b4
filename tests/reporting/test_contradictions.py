"""A document's figures against the approved ones of the register: same indicator, body, period, measure and basis."""

import pytest

from tests.factories import body
from tests.reading.texts import results
from vedich.reading import read_text
from vedich.reporting.contradictions import contradictions

BODY = "tu"
#: text → what the register says otherwise; published figures of the sample are the measure
CASES = [
    ("Thu ngân sách nhà nước 6 tháng đầu năm 2023 ước đạt 10.320 tỷ đồng.", ["10.320 tỷ đồng ≠ 10.032 tỷ đồng"]),
    ("Thu ngân sách nhà nước 6 tháng đầu năm 2023 ước đạt 10.032 tỷ đồng.", []),
    # rounding and hedges
    ("Thu ngân sách nhà nước 6 tháng đầu năm 2023 ước đạt 10,0 nghìn tỷ đồng.", []),
    ("Thu ngân sách nhà nước 6 tháng đầu năm 2023 đạt hơn 10.000 tỷ đồng.", []),
    ("Thu ngân sách nhà nước 6 tháng đầu năm 2023 đạt 9,8 nghìn tỷ đồng.", ["9,8 nghìn tỷ đồng ≠ 10.032 tỷ đồng"]),
    # another measure, another sign
    ("Tổng sản phẩm (GRDP) 6 tháng đầu năm 2023 tăng 3,34% so với cùng kỳ.", ["3,34% ≠ 3,43%"]),
    ("Tổng sản phẩm (GRDP) 6 tháng đầu năm 2023 tăng 3,4% so với cùng kỳ.", []),
    # another period, another indicator
    ("Thu ngân sách nhà nước 6 tháng đầu năm 2021 đạt 8.111 tỷ đồng.", []),
    ("Số lượt người tham quan bảo tàng 6 tháng đầu năm 2023 đạt 8.111 lượt.", []),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_the_register_knows_otherwise(text, expected, now):
    found = contradictions(read_text(results(text)), body(BODY), now)
    assert [finding.arithmetic.partition(" (")[0] for finding in found] == expected
    assert all(finding.rule == "register" and finding.source for finding in found)


@pytest.mark.django_db
def test_another_body_is_not_compared(now):
    reading = read_text(results(CASES[0][0]))
    assert contradictions(reading, body("cuc-tk"), now) == []
    assert contradictions(reading, None, now) == []


@pytest.mark.django_db
def test_a_long_document_takes_no_more_queries(now, django_assert_max_num_queries):
    reading = read_text(results(*[CASES[0][0]] * 40))
    of = body(BODY)
    with django_assert_max_num_queries(3):
        assert len(contradictions(reading, of, now)) == 40
