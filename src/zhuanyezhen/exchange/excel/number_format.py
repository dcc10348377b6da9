"""Formats of numbers (数字格式) that show something else than the cell holds: 0!.0,"万", 0"亿元", 0.00,,, 000, 0.0%.

Decided here: what is shown is what the cell says, as that is what people read and enter; it is taken with every digit the
cell holds. A format that only sets commas, colours and decimals, or shows a date, says nothing of the kind.
"""

import re
from decimal import Decimal
from functools import lru_cache

from attrs import frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.measure import plain, shifted

# a quoted text, an escaped character, a blank or filling, a condition or colour, a run of placeholders, anything else
_TOKEN = regex(
    r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|[_*].|\[[^\]]*\]|(?P<places>[0#?]+)|(?P<other>.)', re.DOTALL
)
_SECTION_END = regex(r'("[^"]*"|[\\!_*].|[^;"])*')
_GENERAL = regex(r"General|G/通用格式")
_NOT_OF_NUMBERS = regex(r"[A-DF-Za-z@]|E[+-]|/")
_WORDS = regex(r"[^\W_]|%")
_LONGEST = 200
_PERCENT, _OF_PERCENT = "%", -2


@frozen
class NumberFormat:
    """What a format shows of a number: digits at ``places`` with literal texts between, scaled down by ``power`` of ten.

    ``parts`` are literal texts and runs of 0, # and ? in order, those of decimals left out; ``odd`` says that literal
    texts stand within the figure, so that it is none any more.
    """

    power: int
    parts: tuple[tuple[str, bool], ...]

    @property
    def _figure(self) -> tuple[int, int]:
        places = [at for at, (_, digits) in enumerate(self.parts) if digits]
        return places[0], places[-1]

    @property
    def odd(self) -> bool:
        """Whether literal texts stand within the figure."""
        first, last = self._figure
        return first != last

    @property
    def is_percentage(self) -> bool:
        """Whether it shows a percentage and nothing else: 0.0%."""
        return (
            self.power == _OF_PERCENT and len(self.parts) == len("0%") and self.parts[1] == (_PERCENT, False)
        )

    @property
    def tells(self) -> bool:
        """Whether it shows something else than the number."""
        zeros = sum(text.count("0") for text, digits in self.parts if digits)
        words = any(_WORDS.search(text) for text, digits in self.parts if not digits)
        return self.power != 0 or words or zeros > 1 or self.odd

    def figure(self, value: Decimal) -> str:
        """What it shows of a figure: with its digits as they are held, its scale and unit: 1250万.

        >>> format_of('0!.0,"万"').figure(Decimal(12500000)), format_of('0"亿元"').figure(Decimal(3))
        ('1250万', '3亿元')
        """
        first, last = self._figure
        before = "".join(text for text, _ in self.parts[:first])
        after = "".join(text for text, _ in self.parts[last + 1 :])
        return f"{before}{plain(shifted(value, -self.power))}{after}".strip()

    def text(self, value: Decimal) -> str:
        """What it shows of a whole number that is no figure: 001, W-0012, 2026年03月05日.

        >>> format_of("000").text(Decimal(1)), format_of('0000"年"00"月"').text(Decimal(202603))
        ('001', '2026年03月')
        """
        if value != value.to_integral_value() or self.power > 0:
            return self.figure(value)
        digits, shown = list(f"{abs(value):f}".partition(".")[0]), list[str]()
        first, _ = self._figure
        for at, (text, is_digits) in reversed(tuple(enumerate(self.parts))):
            shown.append(_filled(text, digits, rest=at == first) if is_digits else text)
        return ("-" if value < 0 else "") + "".join(reversed(shown)).strip()


def _filled(places: str, digits: list[str], *, rest: bool) -> str:
    """The digits that stand at a run of placeholders, from the right; at the first run all that are left."""
    shown = [digits.pop() if digits else ("0" if place == "0" else "") for place in reversed(places)]
    if rest:
        shown += reversed(digits)
        digits.clear()
    return "".join(reversed(shown))


@lru_cache(maxsize=512)
def format_of(code: str) -> NumberFormat | None:
    """What a format shows of a number; ``None`` where it shows a date, a fraction, a text, or nothing but the number.

    >>> format_of("#,##0.00_ ") is None, format_of("yyyy-mm-dd") is None, format_of("0.00,,").power
    (True, True, 6)
    """
    section = _SECTION_END.match(_GENERAL.sub("0", code[:_LONGEST]))
    tokens = list(_TOKEN.finditer(section.group() if section else ""))
    others = "".join(token["other"] or "" for token in tokens)
    if _NOT_OF_NUMBERS.search(others) or not any(token["places"] for token in tokens):
        return None
    made = _made(tokens)
    return made if any(digits for _, digits in made.parts) and made.tells else None


def _made(tokens: list[re.Match[str]]) -> NumberFormat:
    parts: list[tuple[str, bool]] = []
    power = commas = 0
    decimals = dotted = False
    for token in tokens:
        literal = token["quoted"] or token["escaped"] or ""
        if token["places"]:
            if dotted:
                power += len(token["places"])
            elif not decimals:
                _append(parts, token["places"], digits=True)
            commas, dotted = 0, False
        elif token["other"] == ",":
            commas += 1
        elif token["other"] == ".":
            decimals = True
        elif literal == "." and parts and parts[-1][1]:
            dotted = True
        else:
            power += _OF_PERCENT if token["other"] == _PERCENT else 0
            _append(parts, (literal or token["other"] or "").strip(_SIGNS), digits=False)
    return NumberFormat(power + 3 * commas, tuple(parts))


def _append(parts: list[tuple[str, bool]], text: str, *, digits: bool) -> None:
    """Add a part; what only commas part is one run of placeholders."""
    if parts and parts[-1][1] == digits:
        text = parts.pop()[0] + text
    if text:
        parts.append((text, digits))


_SIGNS = " ¥￥$()+"
