"""Notices (督办单) as text for a terminal, as Markdown, and as JSON for a platform that hands them on (督办平台)."""

from collections.abc import Iterator

from zhuanyezhen.escaping import visible
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.reporting.monthly.section import numbered
from zhuanyezhen.reporting.notice_page import (
    about,
    name_of,
    parts,
    sentences,
    summary,
    unread_lines,
)
from zhuanyezhen.reporting.terminal import hang
from zhuanyezhen.tracking.notice import Notice, Notices
from zhuanyezhen.tracking.notice_item import NoticeItem
from zhuanyezhen.words import Language, said_in
from zhuanyezhen.words import notices as words


def notices_to_text(notices: Notices, *, width: int = 100, lang: Language = "zh") -> str:
    """The notices for a terminal, one after the other."""
    return "".join(f"{part}\n" for line in _lines(notices, lang) for part in hang(visible(line), width))


def notices_to_markdown(notices: Notices, *, lang: Language = "zh") -> str:
    """The notices as Markdown: how much each unit has, then a table for each part of each notice."""
    lines = [f"# {escape(words.ALL_TITLE(lang, name=notices.name))}", ""]
    lines += [words.AS_OF(lang, day=notices.as_of.isoformat()), ""]
    if len(notices.notices) > 1:
        every = summary(notices, lang)
        lines += table(every.headings, every.rows)
    for notice in notices.notices:
        lines += _section(notices, notice, lang)
    for number, line in enumerate(unread_lines(notices, lang)):
        lines += [f"- {escape(line)}"] if number else [escape(line), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def notices_to_json(notices: Notices, *, lang: Language = "zh") -> str:
    """The notices in the fixed shape of ``zhuanyezhen notice --format json``.

    Args:
        notices: What ``zyz.notices`` said.
        lang: The language of matters in words, "zh" or "en"; codes stay.

    Returns:
        The JSON text.
    """
    return canonical(
        {
            "name": notices.name,
            "as_of": notices.as_of.isoformat(),
            "before": notices.before,
            "notices": [
                {
                    "unit": each.unit,
                    "name": each.name,
                    "candidates": list(each.candidates),
                    "overdue": len(each.overdue),
                    "passed": len(each.passed),
                    "due_soon": len(each.due),
                    "items": [_item(item, lang) for item in each.items],
                }
                for each in notices.notices
            ],
            "unread": [
                {
                    "text": each.text,
                    "reason": each.reason.value,
                    "place": str(each.source) if each.source else None,
                }
                for each in notices.unread
            ],
        }
    )


def _item(item: NoticeItem, lang: Language) -> Json:
    time, clause = item.time, item.clause
    return {
        "kind": item.kind.value,
        "what": said_in(item.what, lang),
        "subject": said_in(item.subject, lang),
        "role": item.role.value if item.role else None,
        "as_written": item.as_written,
        "through": item.through,
        "state": item.state.value,
        "day": time.on.isoformat() if time.on else None,
        "days_left": item.days,
        "certainty": time.certainty.value if time.certainty else None,
        "reason": time.reason.value if time.reason else None,
        "time_words": time.words,
        "clause": {
            "document": clause.document,
            "ledger": clause.ledger,
            "number": clause.number,
            "heading": clause.heading,
            "words": clause.words,
            "place": str(clause.source) if clause.source else None,
            "start": clause.source.start if clause.source else None,
            "end": clause.source.end if clause.source else None,
        },
    }


def _section(notices: Notices, notice: Notice, lang: Language) -> Iterator[str]:
    yield f"## {escape(name_of(notice, lang))}"
    yield ""
    for sentence in sentences(notices, notice, lang):
        yield escape(sentence)
        yield ""
    for number, part in enumerate(parts(notice, lang)):
        yield f"### {escape(numbered(number, part, lang))}"
        yield ""
        yield from table(part.headings, part.rows)


def _lines(notices: Notices, lang: Language) -> Iterator[str]:
    yield words.ALL_TITLE(lang, name=about(notices, lang))
    for notice in notices.notices:
        yield ""
        yield words.TO_UNIT(lang, unit=name_of(notice, lang))
        yield from (f"  {each}" for each in sentences(notices, notice, lang))
        for number, part in enumerate(parts(notice, lang)):
            yield "  " + numbered(number, part, lang)
            for what, ground, role, time in part.rows:
                yield "    " + words.ROW(lang, what=what, part=role, time=time)
                yield "      " + words.GROUND(lang, ground=ground)
    told = list(unread_lines(notices, lang))
    if told:
        yield ""
        yield told[0]
        yield from (f"  {each}" for each in told[1:])
