"""Document numbers (发文字号), whole and damaged.

A damaged number is told apart from a whole one and from ordinary brackets; what it was before is not
guessed. Copies on the web lose characters: 〔2023〕21号 becomes 〔202321.
The agency is what stands in front of the bracket; who that is, is not decided here.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from zhuanyezhen.errors import ValueTextError
from zhuanyezhen.values.folding import fold_tight

_HAN = r"\u4e00-\u9fff"
_NUMBER = re.compile(
    rf"(?P<agency>[{_HAN}]{{2,14}})[〔\[【（﹝](?P<year>[0-9]{{4}})[〕\]】）﹞]第?(?P<serial>[0-9]{{1,5}})号"
)
_BRACKET = re.compile(
    r"""(?P<open>[〔\[【（﹝])\ ?
    (?:(?P<year>(?:19|20)[0-9]{2})\ ?[〕\]】）﹞]\ {0,4}(?:第\ ?)?(?P<serial>[0-9]{1,5})?(?![0-9])(?P<end>\ {0,4}号)?
      |(?:19|20)[0-9]{3,7}[〕\]】）﹞]?(?:\ ?号)?
      |(?:19|20)[0-9]{2}\ [0-9]{1,4}\ ?号)""",
    re.VERBOSE,
)
_AGENCY = re.compile(rf"[{_HAN}]{{1,24}} ?\Z")
_LEAD_IN = re.compile(
    r".*(?:根据|按照|依据|依照|参照|遵照|对照|结合|贯彻|落实|执行|印发|转发|下发|[文字编]号为?|的|[详参]见"
    r"|[号件知见案][和及与])|见"
)
# 和 begins the numbers of 和顺县: it is a conjunction only behind a closing bracket.
_CONJUNCTION = re.compile(r"[》）][和及与]")
_ENDINGS = "发办函字规通政任令议文党综电"
_LONGEST_AGENCY = 14
_SHORTEST_AGENCY = 2
_NEVER_DAMAGED = "（"
_MORE_SERIALS = re.compile(r" ?[、，和及至-] ?第?[0-9]")


@frozen(kw_only=True)
class DocumentNumber:
    """The number an agency gives a document: agency, year, serial.

    >>> str(DocumentNumber(agency="晋政办发", year=2022, serial=80))
    '晋政办发〔2022〕80号'
    """

    agency: str
    year: int
    serial: int

    def __str__(self) -> str:
        return f"{self.agency}〔{self.year}〕{self.serial}号"


@frozen(kw_only=True)
class DocumentNumberMatch:
    """A document number in a text; ``value`` is ``None`` where it is damaged.

    >>> DocumentNumberMatch(start=0, end=11, value=None).value is None
    True
    """

    start: int
    end: int
    value: DocumentNumber | None


def parse_document_number(text: str) -> DocumentNumber:
    """Read a whole document number, in whatever brackets and with whatever blanks.

    Raises ``ValueTextError`` for anything else, damaged numbers included.

    >>> parse_document_number("晋政办发 [２０２２] 第80号")
    DocumentNumber(agency='晋政办发', year=2022, serial=80)
    """
    match = _NUMBER.fullmatch(fold_tight(text))
    if not match:
        raise ValueTextError(
            f"not a document number: “{text}”; write agency, year in brackets and serial, as in 晋政办发〔2022〕80号"
        )
    return DocumentNumber(agency=match["agency"], year=int(match["year"]), serial=int(match["serial"]))


def find_document_numbers(folded: str) -> Iterator[DocumentNumberMatch]:
    """The document numbers in folded text, in order; ``value`` is ``None`` for the damaged ones.

    Other brackets than 〔〕 count only behind an agency of the usual endings (发, 办, 函, 字, …), and
    round ones only when the number is whole. ``end`` of a list (80、81号) is the end of its first number.

    >>> [str(match.value) for match in find_document_numbers("（晋政办发〔2022〕80号）和应政办发〔202321")]
    ['晋政办发〔2022〕80号', 'None']
    >>> list(find_document_numbers("各县〔市、区〕"))
    []
    """
    for match in _BRACKET.finditer(folded):
        agency = _agency(folded, match.start())
        if agency and (number := _number(folded, match, *agency)):
            yield number


def _agency(folded: str, end: int) -> tuple[int, str] | None:
    """Start and text of the agency that ends at ``end``, cut free of the words that lead in to it."""
    run = _AGENCY.search(folded, max(0, end - 25), end)
    if not run:
        return None
    words = run.group().rstrip()
    lead_in = _LEAD_IN.match(words[:-_SHORTEST_AGENCY])
    start = lead_in.end() if lead_in else int(bool(_CONJUNCTION.match(folded, max(0, run.start() - 1))))
    if not _SHORTEST_AGENCY <= len(words) - start <= _LONGEST_AGENCY:
        return None
    return run.start() + start, words[start:]


def _number(folded: str, match: re.Match[str], start: int, agency: str) -> DocumentNumberMatch | None:
    usual = agency[-1] in _ENDINGS
    whole = bool(match["year"] and match["serial"])
    if whole and (match["end"] or _MORE_SERIALS.match(folded, match.end())):
        if not usual and match["open"] not in "〔﹝":
            return None
        value = DocumentNumber(agency=agency, year=int(match["year"]), serial=int(match["serial"]))
        return DocumentNumberMatch(start=start, end=match.end(), value=value)
    nothing_lost = match["year"] and not match["serial"] and not match["end"]
    if not usual or nothing_lost or match["open"] == _NEVER_DAMAGED:
        return None
    return DocumentNumberMatch(start=start, end=match.end(), value=None)
