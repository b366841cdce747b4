"""Words of a question that tell nothing of what is looked for."""

from vedich.values.text import fold

#: as written with diacritics; "năm" and "tháng" tell nothing beside their number
STOP_WORDS = frozenset(
    """
    là bao nhiêu mấy gì nào ai đâu khi thế vậy sao hay hoặc có không chưa của cho về trong ngoài đến từ các những một
    được bị thì mà ở tại với và này đó kia ấy nên cần phải sẽ đã đang vẫn cũng rất tôi chúng ta em anh chị hỏi xin biết
    giúp cứ như theo vì do bởi nhằm để ra vào lên xuống ơi ạ nhé nhỉ à hãy nói nêu năm tháng
    ngày bằng cái việc còn lại thuộc trên dưới giữa trước sau lúc
    """.split()  # noqa: SIM905 a list of this length is read more easily so
)
#: of a question typed without diacritics fewer words are safe: "tu" is từ, tư and tự, "can" is cần and cán
STOP_WORDS_BARE = frozenset(
    fold(word) for word in ("là", "bao", "nhiêu", "gì", "nào", "ai", "đâu", "của", "cho", "các", "những", "được", "và")
)
