"""A report as JSON, and back again so that a later report can be compared with it.

The shape is fixed (design §3): its keys are neither added to nor left out, but for ``ledgers`` and ``settings`` (what a
settings file switched off, lowered or let pass), which are there where there are any. What a finding knows beyond them
goes into its ``source``; waivers, rules, units and messages of the other language are not written.
"""

import json
from collections.abc import Iterator
from datetime import date

from zhuanyezhen.errors import UnreadableFileError, reason_zh
from zhuanyezhen.findings import EntryNote, Excerpt, Finding, LedgerNote, Report, Severity
from zhuanyezhen.findings.finding import fingerprint
from zhuanyezhen.model.plan import Understanding
from zhuanyezhen.naming.former_ids import today_id
from zhuanyezhen.pattern import regex
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language
from zhuanyezhen.words.notes import is_of_settings, note_in

_WRITTEN = regex("“([^”]+)”见")


def to_json(report: Report, *, lang: Language = "zh") -> str:
    """Write a report as JSON, its messages in a language; the same report gives the same bytes.

    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> sorted(json.loads(to_json(report)))
    ['as_of', 'counts', 'findings', 'input', 'library_version', 'understood']

    Args:
        report: What ``check()`` said.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The JSON text; ``json_schema("report")`` is its schema.
    """
    refuse_other_than(report, Report)
    settings = [each for each in report.notes if is_of_settings(each)]
    return canonical(
        {
            "as_of": report.as_of.isoformat(),
            "library_version": report.library_version,
            "input": report.input,
            "counts": report.counts,
            "understood": [understanding_to_json(each) for each in report.understood],
            "findings": [_finding(finding, lang) for finding in report.findings],
            **({"settings": [note_in(each, lang) for each in settings]} if settings else {}),
            **({"ledgers": [_ledger(each) for each in report.ledgers]} if report.ledgers else {}),
        }
    )


def _ledger(each: LedgerNote) -> Json:
    return {
        "ledger": each.ledger,
        "noun": each.noun,
        "noun_en": each.noun_en,
        "entries": [
            {"id": note.id, "subject": note.subject, "what": note.what, "beside": note.beside}
            for note in each.entries
        ],
        "left_out": each.left_out,
    }


def understanding_to_json(each: Understanding) -> Json:
    """How much of a plan's responsibility text was understood, as both ``check`` and ``read`` write it."""
    return {
        "document": each.document,
        "characters": each.characters,
        "unread": each.unread,
        "rate": round(each.rate, 4),
    }


def _finding(finding: Finding, lang: Language) -> Json:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.text(lang),
        "subject": finding.subject,
        "source": None if finding.source is None else _source(finding.source, finding.excerpt),
        "fingerprint": finding.fingerprint,
    }


def _source(source: Source, excerpt: Excerpt | None) -> Json:
    return {
        "document": source.document,
        "paragraph": source.paragraph,
        "start": source.start,
        "end": source.end,
        "sheet": source.sheet,
        "cell": source.cell,
        "quote": None if excerpt is None else excerpt.words,
        "line": None if excerpt is None else excerpt.text,
        "quote_start": None if excerpt is None else excerpt.start,
    }


def read_report(text: str) -> Report:
    """Read a report that ``to_json`` wrote, to compare a later one with it.

    What JSON does not carry stays unknown: messages of the other language, units, related places, waivers and rules.

    Args:
        text: What stands in the file: ``Path("report.json").read_text("utf-8")``.

    Returns:
        The report.

    Raises:
        UnreadableFileError: the text is no JSON, or no report of this shape.

    >>> report = Report(as_of=date(2026, 11, 1), library_version="0.1.0", input=("plan.txt",))
    >>> read_report(to_json(report)) == report
    True
    """
    try:
        top = _Object(json.loads(text), "the report")
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError(
            f"not a JSON report: {error}; give the output of --format json",
            f"不是JSON报告：{reason_zh(error)}；请给--format json的输出",
        ) from error
    return Report(
        as_of=top.date("as_of"),
        library_version=top.text("library_version"),
        input=top.texts("input"),
        findings=tuple(map(_read_finding, top.objects("findings"))),
        understood=tuple(map(_read_understanding, top.maybe_objects("understood"))),
        notes=top.texts("settings") if "settings" in top else (),
        ledgers=tuple(map(_read_ledger, top.maybe_objects("ledgers"))),
    )


def _read_ledger(item: "_Object") -> LedgerNote:
    return LedgerNote(
        ledger=item.text("ledger"),
        noun=item.text("noun"),
        noun_en=item.text("noun_en"),
        entries=tuple(map(_read_entry, item.objects("entries"))),
        left_out=tuple(None if each is None else _text(each, "left_out") for each in item.array("left_out")),
    )


def _read_entry(item: "_Object") -> EntryNote:
    return EntryNote(
        id=item.text("id"), subject=item.text("subject"), what=item.text("what"), beside=item.texts("beside")
    )


def _read_understanding(item: "_Object") -> Understanding:
    return Understanding(
        document=item.text("document"),
        characters=item.number("characters") or 0,
        unread=item.number("unread") or 0,
    )


class _Object:
    """A JSON object whose members are read with their type checked; ``where`` names it in messages."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, dict):
            raise _unlike(where, "an object", "一组键", value)
        self._members: dict[str, object] = value
        self._where = where

    def __contains__(self, key: str) -> bool:
        return key in self._members

    def member(self, key: str) -> object:
        if key not in self._members:
            raise UnreadableFileError(
                f"not a report: {self._where} has no {key!r}; was it made by --format json?",
                f"不是检查报告：{self._where}没有{key}；请给--format json的输出",
            )
        return self._members[key]

    def text(self, key: str) -> str:
        return _text(self.member(key), self._path(key))

    def number(self, key: str) -> int | None:
        value = self.member(key)
        if value is None or type(value) is int:
            return value
        raise _unlike(self._path(key), "a whole number or null", "整数或null", value)

    def maybe_text(self, key: str) -> str | None:
        return None if self.member(key) is None else self.text(key)

    def objects(self, key: str) -> Iterator["_Object"]:
        for number, item in enumerate(self.array(key)):
            yield _Object(item, f"{self._path(key)}[{number}]")

    def maybe_objects(self, key: str) -> Iterator["_Object"]:
        """The objects under a key that not every report has."""
        return self.objects(key) if key in self._members else iter(())

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(_text(each, self._path(key)) for each in self.array(key))

    def array(self, key: str) -> list[object]:
        value = self.member(key)
        if isinstance(value, list):
            return value
        raise _unlike(self._path(key), "an array", "列表", value)

    def date(self, key: str) -> date:
        try:
            return date.fromisoformat(self.text(key))
        except ValueError as error:
            raise _unlike(
                self._path(key), "a date such as 2026-11-01", "2026-11-01这样的日期", self.member(key)
            ) from error

    def severity(self, key: str) -> Severity:
        try:
            return Severity(self.text(key))
        except ValueError as error:
            raise _unlike(
                self._path(key), "info, warning or error", "info、warning或error", self.member(key)
            ) from error

    def nested(self, key: str) -> "_Object | None":
        value = self.member(key)
        return None if value is None else _Object(value, self._path(key))

    def _path(self, key: str) -> str:
        return f"{self._where}.{key}"


def _text(value: object, where: str) -> str:
    if isinstance(value, str):
        return value
    raise _unlike(where, "a text", "文字", value)


def _unlike(where: str, wanted: str, wanted_zh: str, value: object) -> UnreadableFileError:
    shown = type(value).__name__ if isinstance(value, dict | list) else repr(value)[:80]
    return UnreadableFileError(
        f"not a report: {where} is {shown}, not {wanted}; was it made by --format json?",
        f"不是检查报告：{where}是{shown}，应为{wanted_zh}；请给--format json的输出",
    )


def _read_finding(item: _Object) -> Finding:
    source = item.nested("source")
    subject, mark = _today(
        item.text("code"), item.text("subject"), item.text("message"), item.text("fingerprint")
    )
    return Finding(
        code=item.text("code"),
        name=item.text("name"),
        severity=item.severity("severity"),
        message=item.text("message"),
        subject=subject,
        source=None if source is None else _read_source(source),
        excerpt=None if source is None else _read_excerpt(source),
        fingerprint=mark,
    )


def _today(code: str, subject: str, message: str, mark: str) -> tuple[str, str]:
    """The subject and fingerprint of a finding by today's ids: UNT001 is about a unit, and 0.1 had others."""
    forms = sorted(_WRITTEN.findall(message))
    if code != "UNT001" or not forms or fingerprint(code, subject, *forms) != mark:
        return subject, mark
    today = today_id(subject, forms)
    return today, fingerprint(code, today, *forms)


def _read_source(item: _Object) -> Source:
    return Source(
        document=item.text("document"),
        paragraph=item.number("paragraph"),
        start=item.number("start"),
        end=item.number("end"),
        sheet=item.maybe_text("sheet"),
        cell=item.maybe_text("cell"),
    )


def _read_excerpt(item: _Object) -> Excerpt | None:
    line, quote, start = item.maybe_text("line"), item.maybe_text("quote"), item.number("quote_start")
    if line is None or quote is None or start is None:
        return None
    return Excerpt(text=line, start=start, end=start + len(quote))
