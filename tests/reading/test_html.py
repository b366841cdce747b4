"""Web pages of portals: tables as they are drawn, lists with their numbers, the frame of the site left out."""

import pytest

from vedich.reading import extract, read

from .texts import tasks


def lines(body: str) -> list[str]:
    text = extract(f"<!doctype html><html><body>{body}</body></html>".encode(), "a.html")
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    ("body", "drawn"),
    [
        # cells of paragraphs, as Word writes them, and of broken lines
        ("<table><tr><td><p>TT</p></td><td><p>Việc</p></td><td><p>Ai</p></td></tr><tr><td><p>1</p></td>"
         "<td><p>Trồng hoa</p><p>ven sông</p></td><td>Sở Y tế<br>Sở Xây dựng</td></tr></table>",
         ["TT\tViệc\tAi", "1\tTrồng hoa ven sông\tSở Y tế; Sở Xây dựng"]),
        # cells over several columns and rows
        ("<table><tr><th rowspan=2>TT</th><th colspan=2>Quý</th><th rowspan=2>Ai</th></tr><tr><th>I</th>"
         "<th>II</th></tr><tr><td>1</td><td>5</td><td></td><td>a</td></tr></table>",
         ["TT\tQuý\t\tAi", "\tI\tII\t", "1\t5\t\ta"]),
        # a letterhead: one column after the other
        ("<table><tr><td><p>SỞ Y TẾ</p><p>Số: 4/KH-SYT</p></td><td><p>CỘNG HÒA XÃ HỘI</p><p>CHỦ NGHĨA</p></td></tr>"
         "</table>", ["SỞ Y TẾ", "Số: 4/KH-SYT", "CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA"]),
        # a table that only lays out the page, with one inside; rows without cells, cells without rows
        ("<table><tr><td><p>Trồng hoa.</p><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>",
         ["Trồng hoa.", "1\t2"]),
        ("<table><tr></tr><td>1</td><td>2</td></table>", ["1\t2"]),
    ],
)  # fmt: skip
def test_tables(body, drawn):
    assert lines(body) == drawn


@pytest.mark.parametrize(
    ("body", "drawn"),
    [
        ("<ol type='I'><li>A<ol><li>b</li><li>c</li></ol></li><li>B</li></ol>", ["I. A", "1. b", "2. c", "II. B"]),
        ("<ol start=3 type=a><li>A</li><li value=9>B</li></ol>", ["c. A", "i. B"]),
        ("<ol style='list-style-type: upper-alpha'><li>x</li></ol>", ["A. x"]),
        ("<ol><li>1. Trồng hoa</li><li><b>2.</b> Bán hoa</li></ol>", ["1. Trồng hoa", "2. Bán hoa"]),
        ("<ol style='list-style: none'><li>A</li></ol><ul><li>B</li></ul>", ["A", "B"]),
    ],
)
def test_lists_have_the_numbers_that_a_browser_draws(body, drawn):
    assert lines(body) == drawn


@pytest.mark.parametrize(
    "frame",
    [
        "<header><nav>Trang chủ</nav></header>",
        "<footer>Bản quyền</footer>",
        "<aside>Tin khác</aside>",
        "<div role='contentinfo'>Bản quyền</div>",
        "<div class='menu'>Trang chủ</div>",
        "<td id='footer'>Bản quyền</td>",
        "<label>Tìm</label><textarea>từ khóa</textarea>",
    ],
)
def test_the_frame_of_a_site_is_no_text_of_the_document(frame):
    assert lines(f"{frame}<p>Trồng hoa.</p>") == ["Trồng hoa."]


def test_a_page_in_one_form_is_read():
    assert lines("<form><div><p>Trồng hoa.</p></div><input value='x'></form>") == ["Trồng hoa."]


def test_text_that_is_set_as_it_stands_keeps_its_lines():
    assert lines("<pre>Trồng hoa\nBán hoa</pre><p>Trồng\nhoa</p>") == ["Trồng hoa", "Bán hoa", "Trồng hoa"]


def test_a_table_of_tasks_is_read_row_by_row():
    body = (
        "<table><tr><td><p>TT</p></td><td><p>Nhiệm vụ</p></td><td><p>Cơ quan chủ trì</p></td><td><p>Thời hạn</p></td>"
        "</tr><tr><td><p>1</p></td><td><p>Rà soát các bến xe</p></td><td><p>Sở Xây dựng</p></td>"
        "<td><p>30/9/2033</p></td></tr></table>"
    )
    found = read(f"<html><body><p>{tasks('1. Như sau:')}</p>{body}</body></html>".encode(), "a.html").directives
    assert [(d.agencies, d.deadline) for d in found if d.agencies] == [(("Sở Xây dựng",), "2033-09-30")]


def test_tables_in_tables_without_end():
    text = extract(("<html>" + "<table><tr><td>" * 50 + "Trồng hoa").encode(), "a.html")
    assert text.strip() == "Trồng hoa"
