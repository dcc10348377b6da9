"""The catalogue of rules written down: what ``zhuanyezhen rules`` prints."""

import inspect
from collections.abc import Iterable

from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.markdown import table
from zhuanyezhen.reporting.terminal import columns
from zhuanyezhen.rules import Rule

_HEADINGS = ("编号", "名称", "级别", "内容", "来源", "依据")
_HOUSE = "自定"
_OWN = "本库"


def rules_to_json(rules: Iterable[Rule]) -> str:
    """The rules as JSON: code, name, title, severity, basis, since, doc, origin."""
    return canonical([_rule(rule) for rule in rules])


def rules_to_text(rules: Iterable[Rule]) -> str:
    """The rules as aligned columns."""
    rows = [_HEADINGS, *(_row(rule) for rule in rules)]
    widths = [max(columns(row[index]) for row in rows) for index in range(len(_HEADINGS))]
    lines = (
        "  ".join(cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def rules_to_markdown(rules: Iterable[Rule]) -> str:
    """The rules as a Markdown table."""
    return "\n".join(table(_HEADINGS, [_row(rule) for rule in rules])) + "\n"


def rule_to_text(rule: Rule) -> str:
    """One rule in full: its title and severity, what it enforces, its docstring with both examples."""
    head = f"{rule.code} {rule.name}（{rule.severity.label}）：{rule.title}"
    return f"{head}\n依据：{rule.basis or _HOUSE}　来源：{rule.origin or _OWN}　始于版本：{rule.since}\n\n{inspect.cleandoc(rule.doc)}\n"


def _row(rule: Rule) -> tuple[str, ...]:
    return rule.code, rule.name, rule.severity.label, rule.title, rule.origin or _OWN, rule.basis or _HOUSE


def _rule(rule: Rule) -> Json:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "title": rule.title,
        "basis": rule.basis,
        "since": rule.since,
        "doc": inspect.cleandoc(rule.doc),
        "origin": rule.origin,
    }
