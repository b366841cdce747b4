"""Words by which running text judges, where no heading says so."""

from .phrases import words

#: what is still wanting
WANTING = words("hạn chế, khó khăn, bất cập, chậm, thấp, yếu, tồn tại, vướng mắc")
#: what "chưa" denies
NOT_YET = words("""
đạt, cao, đáp ứng, kịp thời, đồng bộ, chặt chẽ, nghiêm, hiệu quả, tốt, thường xuyên, được, có
""")
#: what "được" affirms
DONE = words("""
quan tâm, tập trung, triển khai, thực hiện, đẩy mạnh, tăng cường, nâng lên, bảo đảm, đảm bảo, giữ vững, duy trì,
cải thiện, kiểm soát, phát huy
""")
SUCCEEDING = words("chuyển biến, ổn định, ước đạt, tăng trưởng, tích cực, hiệu quả")
#: what "đã" tells as done
PAST = words("hoàn thành, thực hiện, ban hành, tổ chức, triển khai, góp")
