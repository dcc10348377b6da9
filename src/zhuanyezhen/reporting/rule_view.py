"""The catalogue of rules written down: what ``zhuanyezhen rules`` prints."""

import inspect
from collections.abc import Iterable

from zhuanyezhen.findings.wording import wording
from zhuanyezhen.reporting.canonical import Json, canonical
from zhuanyezhen.reporting.markdown import table
from zhuanyezhen.reporting.terminal import aligned
from zhuanyezhen.rules import Rule
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words


def rules_to_json(rules: Iterable[Rule], *, lang: Language = "zh") -> str:
    """The rules as JSON: code, name, title, severity, basis, since, doc, origin."""
    return canonical([_rule(rule, lang) for rule in rules])


def rules_to_text(rules: Iterable[Rule], *, lang: Language = "zh") -> str:
    """The rules as aligned columns."""
    return "".join(f"{line}\n" for line in aligned([_headings(lang), *(_row(rule, lang) for rule in rules)]))


def rules_to_markdown(rules: Iterable[Rule], *, lang: Language = "zh") -> str:
    """The rules as a Markdown table."""
    return "\n".join(table(_headings(lang), [_row(rule, lang) for rule in rules])) + "\n"


def rule_to_text(rule: Rule, *, lang: Language = "zh") -> str:
    """One rule in full: what it enforces and checks, why, how to mend it, and both examples."""
    head = words.RULE_HEAD(
        lang,
        code=rule.code,
        name=rule.name,
        severity=wording(lang).severities[rule.severity],
        title=rule.title,
    )
    origin = words.RULE_FROM(
        lang,
        basis=rule.basis or words.HOUSE(lang),
        origin=rule.origin or words.OWN(lang),
        since=rule.since,
    )
    return f"{head}\n{origin}\n\n{rule_told(rule, lang)}\n"


def rule_told(rule: Rule, lang: Language) -> str:
    """What a rule says of itself: its Chinese account, or its docstring in English, or where it has no other."""
    if lang == "en" or rule.told is None:
        return inspect.cleandoc(rule.doc)
    told, (bad, good) = rule.told, rule.examples("zh")
    parts = ((words.CHECKS, told.checks), (words.RULE_WHY, told.why), (words.MEND, told.mend))
    lines = [words.LINE(lang, label=label(lang), value=value) for label, value in parts]
    lines += ["", words.HEAD(lang, label=words.EXAMPLES(lang))]
    lines += [f"  {words.LINE(lang, label=words.BAD(lang), value=bad)}"]
    lines += [f"  {words.LINE(lang, label=words.GOOD(lang), value=good)}"]
    return "\n".join(lines)


def _headings(lang: Language) -> tuple[str, ...]:
    code, name, severity, title, *rest = (each(lang) for each in words.RULE_HEADINGS)
    return (code, name, severity, *([title] if lang == "zh" else []), *rest)


def _row(rule: Rule, lang: Language) -> tuple[str, ...]:
    return (
        rule.code,
        rule.name,
        wording(lang).severities[rule.severity],
        *([rule.title] if lang == "zh" else []),  # in English the name is the title
        rule.origin or words.OWN(lang),
        rule.basis or words.HOUSE(lang),
    )


def _rule(rule: Rule, lang: Language) -> Json:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "title": rule.title if lang == "zh" else rule.name,
        "basis": rule.basis,
        "since": rule.since,
        "doc": rule_told(rule, lang),
        "origin": rule.origin,
    }
