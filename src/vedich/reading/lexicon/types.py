"""Types of documents: the words that name them, and their signs in document numbers.

Signs: Decree 30/2020/NĐ-CP, Appendix III, part 1 (state); Regulation 399-QĐ/TW of 2026 and its guidance (party).
"""

from vedich.values.vocabulary import DocumentType as T

#: longest names first where one opens another
TYPE_NAMES: dict[str, T] = {
    "thông báo kết luận": T.NOTICE,
    "nghị quyết liên tịch": T.RESOLUTION,
    "nghị quyết": T.RESOLUTION,
    "chỉ thị": T.DIRECTIVE,
    "kết luận": T.CONCLUSION,
    "quy định": T.REGULATION,
    "qui định": T.REGULATION,
    "quyết định": T.DECISION,
    "quy chế": T.STATUTE,
    "qui chế": T.STATUTE,
    "kế hoạch": T.PLAN,
    "chương trình hành động": T.PROGRAMME,
    "chương trình": T.PROGRAMME,
    "đề án": T.SCHEME,
    "thông báo": T.NOTICE,
    "báo cáo": T.REPORT,
    "hướng dẫn": T.GUIDANCE,
    "tờ trình": T.SUBMISSION,
    "công văn": T.DISPATCH,
    "công điện": T.DISPATCH,
    "biên bản": T.MINUTES,
    "luật": T.LAW,
    "bộ luật": T.LAW,
    "pháp lệnh": T.OTHER,
    "nghị định": T.DECREE,
    "thông tư liên tịch": T.CIRCULAR,
    "thông tư": T.CIRCULAR,
    "thông tri": T.OTHER,
    "văn bản": T.OTHER,
    "giấy mời": T.OTHER,
    "phương án": T.OTHER,
    "dự án": T.OTHER,
    "lệnh": T.OTHER,
    "sắc lệnh": T.OTHER,
    "tuyên bố": T.OTHER,
    "quy trình": T.OTHER,
    "giấy phép": T.OTHER,
    "hiệp định": T.OTHER,
    "bản cam kết": T.OTHER,
}

#: short forms before a number: "NQ số 18", "CT 05"
TYPE_SHORTS: dict[str, T] = {
    "nq": T.RESOLUTION,
    "ct": T.DIRECTIVE,
    "kl": T.CONCLUSION,
    "qđ": T.DECISION,
    "qyđ": T.REGULATION,
    "kh": T.PLAN,
    "ctr": T.PROGRAMME,
    "đa": T.SCHEME,
    "tb": T.NOTICE,
    "bc": T.REPORT,
    "hd": T.GUIDANCE,
    "ttr": T.SUBMISSION,
    "cv": T.DISPATCH,
    "nđ": T.DECREE,
    "tt": T.CIRCULAR,
}

#: the sign inside a number, state or party; qđ is decided by the issuer's side of the number
TYPE_SIGNS: dict[str, T] = {
    **TYPE_SHORTS,
    "qc": T.STATUTE,
    "bb": T.MINUTES,
    "tbkl": T.NOTICE,
    "pa": T.OTHER,
    "ttlt": T.CIRCULAR,
    "cđ": T.DISPATCH,
}

#: what a title line may be; the words after the type name belong to the subject
TITLES = tuple(
    sorted(
        (
            *TYPE_NAMES, "thông báo nhanh", "kế hoạch hành động", "báo cáo tổng kết", "báo cáo sơ kết", "đính chính",
            "kế hoạch liên tịch", "chương trình liên tịch", "hướng dẫn liên tịch", "quyết định liên tịch",
            "hướng dẫn liên ngành", "kế hoạch liên ngành", "quy chế phối hợp", "chương trình phối hợp",
            "kế hoạch phối hợp",
        ),
        key=len,
    )[::-1]
)  # fmt: skip
