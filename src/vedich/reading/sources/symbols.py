"""Signs that Word keeps in fonts of symbols, at U+F020 to U+F0FF, as the letters that a reader sees."""

from .oldfonts import converter_of

#: Adobe's Symbol encoding, as far as texts use it; what is not here is a drawing
_SYMBOL = {
    0x20: " ", 0x22: "∀", 0x25: "%", 0x28: "(", 0x29: ")", 0x2B: "+", 0x2C: ",", 0x2D: "-", 0x2E: ".", 0x2F: "/",
    0x3A: ":", 0x3B: ";", 0x3C: "<", 0x3D: "=", 0x3E: ">", 0x40: "≅", 0x61: "α", 0x62: "β", 0x63: "χ", 0x64: "δ",
    0x65: "ε", 0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x7E: "~",
    0xA2: "′", 0xA3: "≤", 0xA4: "/", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…",
    0xC5: "⊕", 0xC6: "∅", 0xCE: "∈", 0xD6: "√", 0xD8: "¬", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
_SYMBOL |= {code: chr(code) for code in range(0x30, 0x3A)}
#: bullets and boxes of Wingdings; a hand, a phone or a tick opens an item too
_WINGDINGS = {0x9F: "•", 0xA7: "▪", 0x6E: "■", 0x71: "□", 0xA8: "□", 0xD8: "➢", 0xFC: "✓", 0xE0: "→", 0xF0: "➢"}
_FIRST, _LAST = 0xF020, 0xF0FF


def symbol(code: int, font: str) -> str:
    """The sign at a code of a font of symbols; where nobody knows it, a bullet."""
    low = code - 0xF000 if _FIRST <= code <= _LAST else code
    if (converter := converter_of(font)) and low <= _LAST - 0xF000:
        return converter(chr(low))
    table = _WINGDINGS if font.lower().startswith(("wingdings", "webdings")) else _SYMBOL
    return table.get(low, "•")


def without_private(text: str, font: str) -> str:
    """Text with the signs of the private area put into letters."""
    if not any(_FIRST <= ord(char) <= _LAST for char in text):
        return text
    return "".join(symbol(ord(char), font) if _FIRST <= ord(char) <= _LAST else char for char in text)
