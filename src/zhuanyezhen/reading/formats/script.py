"""Raised and lowered characters: 10 with a raised 2 is 10², and never 102.

Where Unicode has the characters (figures, signs, n and i) they are those; of other texts that run into a
figure before them a ``^`` or ``_`` parts them. What stands beside no figure stays as it is: the mark of a
note, the letters of an ordinal.
"""

_RAISED = str.maketrans("0123456789+-−－()（）ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−－()（）", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₍₎₍₎")


def scripted(text: str, before: str, *, raised: bool) -> str:
    """Write ``text``, which is raised or lowered behind the character ``before``.

    >>> scripted("2", "0", raised=True), scripted("2", "O", raised=False), scripted("[1]", "工", raised=True)
    ('²', '₂', '[1]')
    >>> scripted("2.5", "0", raised=True)
    '^2.5'
    """
    bare = text.strip()
    table = _RAISED if raised else _LOWERED
    if bare and all(ord(character) in table for character in bare):
        return bare.translate(table)
    runs_on = before.isalnum() and before.isascii() and bare[:1].isascii() and bare[:1].isalnum()
    return ("^" if raised else "_") + bare if runs_on and bare[:1].isdigit() else text
