"""The unified social credit code (统一社会信用代码) of organisations, by GB 32100—2015: 18 characters, the last checks."""

from zhuanyezhen.values.folding import fold_tight

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_LENGTH = 18


def is_credit_code(text: str) -> bool:
    """Whether a text is a credit code whose last character checks; full-width and small letters are taken, too.

    >>> is_credit_code("91140100MA0EXAMP0Y"), is_credit_code("91140100MA0EXAMP01"), is_credit_code("140100000000001")
    (True, False, False)
    """
    code = fold_tight(text).upper()
    if len(code) != _LENGTH or not set(code) <= set(_ALPHABET):
        return False
    values = [_ALPHABET.index(each) for each in code]
    total = sum(weight * value for weight, value in zip(_WEIGHTS, values, strict=False))
    return values[-1] == -total % len(_ALPHABET)
