"""Comparison: every word of both texts is there, changes are where they are, and likeness decides pairs."""

from hypothesis import given
from hypothesis import strategies as st

from vedich.documents.comparing import Change, Part, changed_words, compare


def parts(*texts):
    return [Part(label, text, 0, len(text)) for label, text in (t if isinstance(t, tuple) else ("", t) for t in texts)]


def kinds(lines):
    return [line.change.value for line in lines]


def test_a_changed_number_is_one_change():
    (line,) = compare(
        parts(("I.1", "Thu ngân sách đạt 25.000 tỷ đồng")), parts(("I.1", "Thu ngân sách đạt 27.500 tỷ đồng"))
    )
    said = [(run.change.value, run.text) for run in line.words]
    assert said == [
        ("same", "Thu ngân sách đạt "), ("removed", "25.000"), ("added", "27.500"), ("same", " tỷ đồng"),
    ]  # fmt: skip


def test_what_is_new_and_what_is_gone():
    old, new = (
        parts("Điều một nói về đất", "Điều hai nói về rừng"),
        parts("Điều một nói về đất", "Mục mới toàn chữ khác"),
    )
    assert kinds(compare(old, new)) == ["same", "added", "removed"]


def test_a_clause_put_in_between_moves_no_other():
    old = parts(("1", "Phát triển kinh tế nhanh"), ("2", "Bảo vệ môi trường sống"))
    new = parts(("1", "Phát triển kinh tế nhanh"), ("2", "Chuyển đổi số toàn diện"), ("3", "Bảo vệ môi trường sống"))
    assert kinds(compare(old, new)) == ["same", "added", "same"]


def test_the_label_helps_where_words_changed_much():
    old, new = parts(("II.3", "Giao Sở A báo cáo trước ngày 5")), parts(("II.3", "Giao Sở B báo cáo hằng tháng"))
    assert kinds(compare(old, new)) == ["changed"]


TEXTS = st.lists(st.sampled_from(["một hai ba", "một hai bốn", "năm sáu", "bảy", "tám chín mười"]), max_size=8)


@given(TEXTS, TEXTS)
def test_nothing_of_either_text_is_lost(old, new):
    lines = compare(parts(*old), parts(*new))
    assert [line.new.text for line in lines if line.new] == new
    assert [line.old.text for line in lines if line.old] == old


@given(st.text("ab 1.,", max_size=40), st.text("ab 1.,", max_size=40))
def test_the_runs_of_a_change_give_both_texts(old, new):
    runs = list(changed_words(old, new))
    assert "".join(r.text for r in runs if r.change != Change.REMOVED) == new
    assert "".join(r.text for r in runs if r.change != Change.ADDED).split() == old.split()


def test_long_texts_are_compared_in_reasonable_time():
    from time import perf_counter

    old = parts(*[(f"{n}", f"Điều {n} nói về việc số {n} của đơn vị {n % 7}") for n in range(3000)])
    new = parts(*[(f"{n}", f"Điều {n} nói về việc số {n} của cơ quan {n % 7}") for n in range(3000)])
    started = perf_counter()
    assert kinds(compare(old, new)) == ["changed"] * 3000
    assert perf_counter() - started < 20
