"""Numbers as attributes state them, and as the lists of Word and of web pages show them.

The formats are those of ECMA-376 part 1, 17.18.59, written as Word writes them.

Word's table of formats names its samples: ``chineseCounting`` writes 100 as 一○○,
``chineseCountingThousand`` as 一百. A format that no Chinese document uses is written in decimal
figures, and so is a value outside a format's range (① ends at 50, 甲 at 10).
"""

from collections.abc import Callable

from attrs import frozen

Format = Callable[[int], str]

_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MAX_ROMAN = 3999
_MAX_DIGITS = 9
_ALPHABET = 26
_MAX_LETTERS = 30 * _ALPHABET
_HUNDRED, _THOUSAND, _TEN_THOUSAND, _HUNDRED_MILLION = 100, 1000, 10_000, 100_000_000


def integer(text: str | None, default: int = 0) -> int:
    """The whole number an attribute states, or ``default`` when it states none of sensible size.

    >>> integer("3"), integer(None), integer("three", 1), integer("9" * 5000)
    (3, 0, 1, 0)
    """
    digits = (text or "").strip()
    bare = digits.removeprefix("-")
    return int(digits) if bare.isdecimal() and len(bare) <= _MAX_DIGITS else default


def numeral(value: int, number_format: str) -> str:
    """Write ``value`` in the format of a list level.

    >>> numeral(12, "chineseCounting"), numeral(3, "decimalEnclosedCircle"), numeral(4, "upperRoman")
    ('十二', '③', 'IV')
    """
    write = _FORMATS.get(number_format, str)
    return write(value) if value >= 0 else str(value)


@frozen
class _Counting:
    """A counting system with units: its ten digits, its units for 10, 100 and 1000, and for 10,000.

    ``zero`` stands for skipped places. ``bare`` leaves the one before a unit out (百十), as Japanese
    does; ``short`` leaves it out at the beginning of 10 to 19 only (十二 but 一百一十二).
    """

    digits: str
    units: str
    zero: str = "零"
    bare: bool = False
    short: bool = False

    def write(self, value: int) -> str:
        """Write a value below 10⁸."""
        high, low = divmod(value, _TEN_THOUSAND)
        text = self._group(high) + self.units[-1] if high else ""
        text += self.zero if high and 0 < low < _THOUSAND else ""
        text += self._group(low)
        begins_short = self.short and text.startswith(self.digits[1] + self.units[0])
        return text.removeprefix(self.digits[1]) if begins_short else text or self.digits[0]

    def _group(self, value: int) -> str:
        text, skipped = "", False
        for place in (3, 2, 1, 0):
            digit = value // 10**place % 10
            if digit:
                text += self.zero if skipped and text else ""
                text += self._place(digit, place)
            skipped = not digit
        return text

    def _place(self, digit: int, place: int) -> str:
        if not place:
            return self.digits[digit]
        unit = self.units[place - 1]
        return unit if self.bare and digit == 1 else self.digits[digit] + unit


def _counted(system: _Counting, below: int = _HUNDRED_MILLION, beyond: Format = str) -> Format:
    return lambda value: system.write(value) if value < below else beyond(value)


def _digitwise(digits: str) -> Format:
    return lambda value: "".join(digits[int(digit)] for digit in str(value))


def _listed(characters: str) -> Format:
    """The first characters of a list, then decimal figures."""
    return lambda value: characters[value - 1] if 0 < value <= len(characters) else str(value)


def _run(first: str, count: int) -> str:
    return "".join(chr(ord(first) + step) for step in range(count))


def _roman(value: int) -> str:
    if not 0 < value <= _MAX_ROMAN:
        return str(value)
    text = ""
    for worth, letters in _ROMAN:
        times, value = divmod(value, worth)
        text += letters * times
    return text


def _letter(value: int) -> str:
    """A, …, z, aa, bb, …: Word repeats the letter, it does not count in letters."""
    if not 0 < value <= _MAX_LETTERS:
        return str(value)
    times, letter = divmod(value - 1, _ALPHABET)
    return chr(ord("a") + letter) * (times + 1)


def _upper(write: Format) -> Format:
    return lambda value: write(value).upper()


_CIRCLED = _listed(_run("①", 20) + _run("㉑", 15) + _run("㊱", 15))
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_CHINESE = _Counting(_DIGITS, "十百千万", short=True)
_BELOW_HUNDRED = _counted(_CHINESE, _HUNDRED, _digitwise("○" + _DIGITS[1:]))

_FORMATS: dict[str, Format] = {
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": _digitwise("０１２３４５６７８９"),
    "decimalFullWidth2": _digitwise("０１２３４５６７８９"),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedParen": _listed(_run("⑴", 20)),
    "decimalEnclosedFullstop": _listed(_run("⒈", 20)),
    "numberInDash": lambda value: f"- {value} -",
    "upperLetter": _upper(_letter),
    "lowerLetter": _letter,
    "upperRoman": _upper(_roman),
    "lowerRoman": _roman,
    "chineseCounting": _BELOW_HUNDRED,
    "taiwaneseCounting": _BELOW_HUNDRED,
    "chineseCountingThousand": _counted(_CHINESE),
    "taiwaneseCountingThousand": _counted(_Counting(_DIGITS, "十百千萬", short=True)),
    "japaneseCounting": _counted(_Counting(_DIGITS, "十百千万", zero="", bare=True)),
    "chineseLegalSimplified": _counted(_Counting("零壹贰叁肆伍陆柒捌玖", "拾佰仟万")),
    "ideographLegalTraditional": _counted(_Counting("零壹貳參肆伍陸柒捌玖", "拾佰仟萬")),
    "japaneseLegal": _counted(_Counting("〇壱弐参四伍六七八九", "拾百阡萬", zero="")),
    "ideographDigital": _digitwise(_DIGITS),
    "japaneseDigitalTenThousand": _digitwise(_DIGITS),
    "taiwaneseDigital": _digitwise("○" + _DIGITS[1:]),
    "ideographTraditional": _listed(_STEMS),
    "ideographZodiac": _listed(_BRANCHES),
    "ideographZodiacTraditional": lambda value: (
        _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12] if 0 < value <= 60 else str(value)  # noqa: PLR2004
    ),
    "ideographEnclosedCircle": _listed(_run("㈠", 10)),
}
