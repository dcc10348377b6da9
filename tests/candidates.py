"""Candidates for titles, written short: a firm or a town with its figures, and criteria from a text in TOML."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from zhuanyezhen.assessing.answer import ConditionAnswer
from zhuanyezhen.assessing.assess import assess
from zhuanyezhen.assessing.reading import criteria_of
from zhuanyezhen.assessing.title import Criteria
from zhuanyezhen.intake import toml_of
from zhuanyezhen.model.enterprise import Enterprise, EnterpriseFigure
from zhuanyezhen.model.indicator import Observation
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.model.town import Town
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.period import parse_period
from zhuanyezhen.values.source import Source

AS_OF = date(2026, 11, 24)
"""The last year is 2025."""
EMPTY = Criteria(approximate=Decimal("0.1"))

Written = tuple[str, str, object, str]
"""An indicator, a period, a figure (a text is words) and its unit; a figure that begins with 约 is about."""


def figure(written: Written, number: int = 1) -> EnterpriseFigure:
    """One figure of a firm; it stands on the line of its number."""
    indicator, period, value, unit = written
    text = value if isinstance(value, str) else None
    about = text is not None and text.startswith("约")
    exact = Decimal(text[1:]) if about and text else None if text else Decimal(str(value))
    return EnterpriseFigure(
        indicator=indicator,
        period=parse_period(period),
        value=exact,
        text=None if about else text,
        measured_in=unit or None,
        approximate=about,
        source=Source(document="台账", paragraph=number),
    )


def firm(*written: Written, **given: object) -> Enterprise:
    """A firm of the id 甲 with figures."""
    figures = tuple(figure(each, number) for number, each in enumerate(written, start=1))
    base: dict[str, object] = {"id": "甲", "name": "甲公司", "figures": figures}
    return Enterprise(**{**base, **given})  # type: ignore[arg-type] # fields by their names


def town(*areas: str) -> Town:
    """A town of the id 镇."""
    return Town(id="镇", name="陶瓷专业镇", areas=areas)


def observed(*written: Written) -> tuple[Observation, ...]:
    """Figures of that town."""
    return tuple(
        Observation(
            town="镇",
            indicator=each.indicator,
            period=each.period,
            value=each.value,
            text=each.text,
            measured_in=each.measured_in,
            approximate=each.approximate,
            source=each.source,
        )
        for each in map(figure, written)
    )


def standing(
    title: str,
    enterprise: str | None = "甲",
    *,
    on: str = "2024-06-20",
    to: date | None = None,
    at: str | None = None,
) -> Standing:
    """A title of a firm, held since 2024 unless another day is said."""
    year, *rest = map(int, on.split("-"))
    day = PartialDate(year, *rest)
    return Standing(
        id=f"{title}-{enterprise}-{at}",
        title=title,
        enterprise=enterprise,
        town=at,
        recognised_on=day,
        valid_to=to,
    )


def programme(*entries: Enterprise | Town, **given: object) -> Programme:
    """A programme of firms and towns; a ledger that is not given was not handed over."""
    firms = tuple(each for each in entries if isinstance(each, Enterprise))
    towns = tuple(each for each in entries if isinstance(each, Town))
    ledgers: dict[str, object] = {"enterprises": firms or None, "towns": towns or None}
    return Programme(name="例", **{**ledgers, **given})  # type: ignore[arg-type] # fields by their names


def criteria(conditions: str, *, of: str = "enterprise", more: str = "", title: str = "") -> Criteria:
    """Criteria of one title T with the conditions of a text: the tables of a list in TOML."""
    one_line = " ".join(conditions.split())  # an inline table of TOML may not be broken
    text = (
        f'{more}\n[[title]]\ncode = "T"\nname = "示范称号"\nof = "{of}"\n{title}\n'
        f'[[title.version]]\nname = "一"\ncondition = [ {one_line} ]\n'
    )
    return criteria_of(toml_of(text), "标准.toml", EMPTY)


def judged(
    of: Programme, conditions: str, subject: str = "甲", more: str = "", title: str = ""
) -> tuple[ConditionAnswer, ...]:
    """How a subject stands by conditions; the town where the subject is 镇."""
    kind = "town" if subject == "镇" else "enterprise"
    read = criteria(conditions, of=kind, more=more, title=title)
    return assess(of, subject, title="T", as_of=AS_OF, criteria=read).conditions


def told(answers: Iterable[ConditionAnswer]) -> list[tuple[str, str | None, str | None]]:
    """Verdict, value and gap of each."""
    return [(each.verdict.value, each.value, each.gap) for each in answers]
