"""What a notice (督办单) says, whatever it is written as: its title, its counts, its parts, the cells of its tables."""

from collections.abc import Iterator
from datetime import date

from zhuanyezhen.model.plan import Role
from zhuanyezhen.reporting.monthly.section import MonthlySection
from zhuanyezhen.tracking.entry import Certainty, Undated
from zhuanyezhen.tracking.notice import Notice, Notices
from zhuanyezhen.tracking.notice_item import NoticeItem, NoticeState
from zhuanyezhen.words import Language, listed, said_in
from zhuanyezhen.words import notices as words
from zhuanyezhen.words.text import Text

_PRESSING = (NoticeState.OVERDUE, NoticeState.PASSED, NoticeState.DUE)
_SHORT = 48
"""Characters of a clause that a narrow cell shows around the unit."""


def name_of(notice: Notice, lang: Language) -> str:
    """Whom a notice is for."""
    return words.NOBODY(lang) if notice.name is None else notice.name


def day_of(day: date, lang: Language) -> str:
    """A day as the language writes it."""
    return f"{day.year}年{day.month}月{day.day}日" if lang == "zh" else day.isoformat()


def about(notices: Notices, lang: Language) -> str:
    """What the notices are drawn from, and as of which day."""
    day = words.AS_OF(lang, day=day_of(notices.as_of, lang))
    return words.ABOUT(lang, name=notices.name, day=day)


def sentences(notices: Notices, notice: Notice, lang: Language) -> Iterator[str]:
    """What stands above the tables: who the unit may be, how much there is, and how it stands."""
    if notice.unit is None and notice.name is not None:
        told = words.CANDIDATES if notice.candidates else words.UNKNOWN
        yield told(lang, name=notice.name, units=listed(notice.candidates, lang))
    if not notice.items:
        yield words.NOTHING(lang)
        return
    if notice.name is not None:
        yield words.COUNTS(lang, leads=len(notice.leads), cooperates=len(notice.cooperates))
    counts = [
        told(lang, count=count, before=notices.before)
        for told, count in (
            (words.OVERDUE_COUNT, len(notice.overdue)),
            (words.PASSED_COUNT, len(notice.passed)),
            (words.DUE_COUNT, len(notice.due)),
            (words.UNDATED_COUNT, len(notice.standing(NoticeState.UNDATED))),
        )
        if count
    ]
    if counts:
        yield words.OF_THESE(lang, counts=("，" if lang == "zh" else ", ").join(counts))
    if not any(notice.standing(each) for each in _PRESSING):
        yield words.NONE_PRESSING(lang, before=notices.before)


def parts(notice: Notice, lang: Language, *, answer: bool = False) -> Iterator[MonthlySection]:
    """The tables of a notice: what is late, what is near, what else it leads, what else it cooperates in.

    Args:
        notice: The notice.
        lang: The language.
        answer: Whether clauses are cut short, and a column is left to be filled in (办理情况).
    """
    for title, items in _parts(notice):
        if items:
            yield MonthlySection(
                title=title(lang),
                headings=(*(each(lang) for each in words.HEADINGS), *((words.ANSWER(lang),) * answer)),
                rows=tuple((*cells(each, lang, short=answer), *(("",) * answer)) for each in items),
            )


def _parts(notice: Notice) -> Iterator[tuple[Text, list[NoticeItem]]]:
    for state in _PRESSING:
        yield words.PARTS[state.value], [each for each in notice.items if each.state is state]
    others = [each for each in notice.items if each.state not in _PRESSING]
    pressing = len(others) < len(notice.items)
    if notice.name is None:
        yield words.ELSE_FOR_NOBODY if pressing else words.FOR_NOBODY, others
        return
    led = [each for each in others if each.role is not Role.COOPERATE]
    beside = [each for each in others if each.role is Role.COOPERATE]
    yield words.ELSE_LED if pressing else words.LED, led
    yield words.ELSE_COOPERATED if pressing else words.COOPERATED, beside


def cells(item: NoticeItem, lang: Language, *, short: bool = False) -> tuple[str, str, str, str]:
    """A matter as a row: what, on which clause, which part, by when."""
    what = words.MATTER(lang, kind=item.kind.said, what=item.what)
    return what, ground_of(item, lang, short=short), part_of(item, lang), time_of(item, lang)


def ground_of(item: NoticeItem, lang: Language, *, short: bool = False) -> str:
    """Where it is written: document, number and heading, and the words of the clause."""
    clause = item.clause
    told = words.OF_PLAN if clause.ledger is None else words.OF_LEDGER
    place = told(lang, document=clause.document, number=clause.number or "", heading=clause.heading or "")
    if clause.words is None:
        return place
    quoted = excerpt(clause.words, item.as_written or "") if short else clause.words
    return words.QUOTED(lang, ground=place, words=quoted)


def excerpt(text: str, named: str) -> str:
    """A clause cut to what stands around a name; as it is where it is short.

    >>> excerpt("（责任单位：县工信局牵头）", "县工信局")
    '（责任单位：县工信局牵头）'
    >>> len(excerpt("县发改局、" * 40, "县发改局"))
    49
    """
    if len(text) <= _SHORT:
        return text
    at = max(text.find(named), 0)
    first = max(min(at - (_SHORT - len(named)) // 2, len(text) - _SHORT), 0)
    last = first + _SHORT
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"


def part_of(item: NoticeItem, lang: Language) -> str:
    """Which part the unit has, and the collective it has it in."""
    if item.role is None:
        return "—"
    if item.through is None:
        return item.role.word(lang)
    return words.THROUGH(lang, role=item.role.said, collective=item.through)


def time_of(item: NoticeItem, lang: Language) -> str:
    """By when, how that stands, and what the source says of the time."""
    time = item.time
    told = (time.reason or Undated.NONE).word(lang)
    if time.on is not None:
        told = _standing(item)(lang, day=day_of(time.on, lang), days=abs(item.days or 0))
    if time.words is None:
        return told
    beside = words.BY_CLOCK if time.certainty is Certainty.CLOCK else words.TIME_WORDS
    return beside(lang, time=told, words=said_in(time.words, lang))


def _standing(item: NoticeItem) -> Text:
    if item.state is NoticeState.OVERDUE:
        return words.LATE
    if item.state is NoticeState.PASSED:
        return words.PAST
    return words.LEFT if item.days else words.TODAY


def unread_lines(notices: Notices, lang: Language) -> Iterator[str]:
    """What was not understood of the plans, so that nobody is passed over without a word."""
    if notices.unread:
        yield words.UNREAD(lang, count=len(notices.unread))
        for each in notices.unread:
            yield words.LISTED(lang, text=each.text, place=str(each.source)) if each.source else each.text


def summary(notices: Notices, lang: Language) -> MonthlySection:
    """How much each unit has, in a row."""
    return MonthlySection(
        title=words.SUMMARY(lang),
        headings=tuple(each(lang) for each in words.SUMMARY_HEADINGS),
        rows=tuple((name_of(each, lang), *map(str, _counts(each))) for each in notices.notices),
    )


def _counts(notice: Notice) -> tuple[int, ...]:
    return (
        len(notice.leads),
        len(notice.cooperates),
        len(notice.overdue),
        len(notice.passed),
        len(notice.due),
        len(notice.standing(NoticeState.UNDATED)),
    )
