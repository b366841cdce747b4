"""What a clause opens with before its core: ordinals, connectives, circumstances."""

from .phrases import words

#: connectives belong to the clause and to no one's action
CONNECTIVES = words("""
và, đồng thời, trong đó, mặt khác, ngoài ra, bên cạnh đó, song song với đó, song song đó, song song, do đó, do vậy,
vì vậy, vì thế, theo đó, từ đó, qua đó, trên cơ sở đó, đặc biệt, đặc biệt là, nhất là, trước hết, trước hết là,
trước mắt, tiếp đến, cụ thể, cụ thể là, cùng với đó, hơn nữa, tới đây, sắp tới, riêng, tuy nhiên, nhưng,
thời gian tới, trong thời gian tới, từ nay đến cuối năm, từ nay, định hướng là, hướng tới là
""")

#: a clause that opens with one of these tells first when, where, why or how
CIRCUMSTANCES = words("""
căn cứ, trên cơ sở, để, nhằm, qua, thông qua, theo, đối với, trong, trước, sau, khi, từ, đến, hằng, hàng, mỗi quý, mỗi
tháng, mỗi tuần, mỗi năm, mỗi ngày, định kỳ, bên cạnh, cùng với, quá, hết, thừa lệnh, thay mặt, được sự, tiếp thu,
với, tại, trên, ở, về, nhân, tuy, mặc dù, trường hợp, nếu, ngoài, vào, ngay
""")
