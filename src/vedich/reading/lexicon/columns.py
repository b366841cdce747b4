"""What the columns of tasks and of aims are headed."""

from .phrases import words

TASKS = words("""
nội dung, nhiệm vụ, nội dung công việc, nội dung nhiệm vụ, tên nhiệm vụ, công việc, tên công việc, nhiệm vụ giải pháp,
nội dung thực hiện, nhiệm vụ cụ thể, nhiệm vụ trọng tâm, tên đề án, tên văn bản, hoạt động, nội dung hoạt động,
tên nhiệm vụ giải pháp, nội dung chương trình, nhiệm vụ chủ yếu
""")
LEADS = words("""
cơ quan chủ trì, đơn vị chủ trì, chủ trì, cơ quan thực hiện, đơn vị thực hiện, cơ quan đơn vị chủ trì,
đơn vị chủ trì thực hiện, cơ quan chủ trì thực hiện, cơ quan tham mưu, cơ quan đơn vị thực hiện, phân công thực hiện,
đơn vị chịu trách nhiệm, cơ quan chủ trì tham mưu
""")
TIMES = words("""
thời gian, thời gian hoàn thành, thời hạn, thời hạn hoàn thành, thời gian thực hiện, tiến độ, tiến độ thực hiện,
hoàn thành, thời gian trình
""")
INDICATORS = words("chỉ tiêu, tên chỉ tiêu, nội dung chỉ tiêu, các chỉ tiêu, chỉ tiêu chủ yếu, mục tiêu")
UNITS = words("đơn vị tính, đvt, đơn vị, đv tính")
#: a column of aims opens with one of these, or is a year to come; one of results opens with one of the others
AIMS = ("kế hoạch", "mục tiêu", "chỉ tiêu", "kh ", "đến năm", "phấn đấu", "nghị quyết", "dự kiến")
RESULTS = ("thực hiện", "ước", "kết quả", "th ", "đạt được")
