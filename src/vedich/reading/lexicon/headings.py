"""What the words of a heading promise of the text under them."""

from enum import StrEnum

from .phrases import words


class Mode(StrEnum):
    """What the sentences under a heading do."""

    TITLE = "title"
    BASIS = "basis"
    CONTEXT = "context"
    """Setting, scope, terms, entry into force: neither orders nor judges."""
    PURPOSE = "purpose"
    TASK = "task"
    OBJECTIVE = "objective"
    VIEW = "view"
    """Viewpoints, slogans."""
    RESULT = "result"
    LIMIT = "limit"
    CAUSE = "cause"
    LESSON = "lesson"
    PROPOSAL = "proposal"


#: the first of these in a heading decides; at one place the longest wins
MODE_WORDS: dict[Mode, frozenset[str]] = {
    Mode.BASIS: words("căn cứ, cơ sở pháp lý"),
    Mode.CONTEXT: words("""
        tính chất, phạm vi, đối tượng, giải thích từ ngữ, hiệu lực, điều khoản, sự cần thiết, bối cảnh, dự báo, thời
        gian, địa điểm, thành phần, tài liệu, danh mục, danh sách, dự toán, khen thưởng
    """),
    Mode.PURPOSE: words("mục đích, yêu cầu"),
    Mode.TASK: words("""
        nhiệm vụ, giải pháp, biện pháp, tổ chức thực hiện, điều khoản thi hành, chủ trương, tổ chức triển khai, triển
        khai thực hiện, phương hướng, định hướng, nội dung, hoạt động, kinh phí, chế độ báo cáo, phân công, trách
        nhiệm, lộ trình, tiến độ, công việc, chỉ đạo, ý kiến chỉ đạo, kết luận, quyết nghị, yêu cầu và nhiệm vụ
    """),
    Mode.OBJECTIVE: words("mục tiêu, chỉ tiêu, tầm nhìn, chương trình đột phá, công trình trọng điểm, khâu đột phá"),
    Mode.VIEW: words("quan điểm, quan điểm chỉ đạo, nguyên tắc, khẩu hiệu, phương châm, chủ đề"),
    Mode.RESULT: words("""
        kết quả, kết quả thực hiện, kết quả đạt được, thành tựu, ưu điểm, thuận lợi, mặt được, thực trạng, tình hình,
        đánh giá, nhận định, đặc điểm
    """),
    Mode.LIMIT: words("hạn chế, tồn tại, khuyết điểm, yếu kém, bất cập, khó khăn, vướng mắc, thách thức"),
    Mode.CAUSE: words("nguyên nhân"),
    Mode.LESSON: words("bài học, kinh nghiệm"),
    Mode.PROPOSAL: words("kiến nghị, đề xuất"),
}

#: words that decide only where the part above has not decided: "Hoạt động của hệ thống chính trị" stands anywhere
WEAK_WORDS = words("""
chủ trương, biện pháp, chỉ đạo, công việc, danh mục, dự báo, dự toán, hiệu lực, hoạt động, khó khăn, kinh nghiệm, kiến
nghị, kết luận, nguyên tắc, nhận định, nội dung, phân công, phạm vi, thuận lợi, thành phần, thách thức, thời gian,
tiến độ, triển khai thực hiện, trách nhiệm, tài liệu, tình hình, tổ chức triển khai, yêu cầu, đánh giá, đặc điểm, đề
xuất, định hướng, đối tượng
""")
