"""Titles, enterprises and chains as tables for a notebook: what they are, and their history, figures or links."""

from collections.abc import Iterator

from zhuanyezhen.model.change import Change
from zhuanyezhen.model.description import class_word, word_of
from zhuanyezhen.model.enterprise import Chain, ChainLink, Enterprise, EnterpriseFigure
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.showing.markup import Html
from zhuanyezhen.showing.notebook import framed, html_facts, html_table

_CHANGE = ("on", "kind", "valid_to", "until", "batch", "document_number", "issuers", "criteria")
_FIGURE = ("indicator", "period", "value", "measured_in")
_LINK = ("name", "position", "enterprises")


def standing_html(standing: Standing) -> Html:
    """What is held and by whom, then all that happened, in the order of the dates."""
    rows = (tuple(_cells(each, _CHANGE)) for each in standing.history)
    return framed(
        f"{class_word(type(standing))}：{standing.name or standing.title}",
        html_facts(_facts(standing, "title", "number", "enterprise", "town")),
        html_table(_headings(Change, _CHANGE), rows, empty=""),
    )


def enterprise_html(enterprise: Enterprise) -> Html:
    """What the firm is, then its figures; having none and not knowing them are told apart."""
    rows = (tuple(_cells(each, _FIGURE)) for each in enterprise.figures or ())
    empty = "指标值情况不明" if enterprise.figures is None else "没有指标值"
    return framed(
        f"{class_word(Enterprise)}：{enterprise.name}",
        html_facts(_facts(enterprise, "credit_code", "towns", "area", "sector", "roles", "first_year")),
        html_table(_headings(EnterpriseFigure, _FIGURE), rows, empty=empty),
    )


def chain_html(chain: Chain) -> Html:
    """The links in their order, each with the firms at it; one without a firm stands out by its dash."""
    rows = (tuple(_cells(each, _LINK)) for each in chain.links or ())
    empty = "产业链环节情况不明" if chain.links is None else "没有环节"
    return framed(
        f"{class_word(Chain)}：{chain.name}",
        html_facts(_facts(chain, "towns")),
        html_table(_headings(ChainLink, _LINK), rows, empty=empty),
    )


def _facts(thing: object, *names: str) -> Iterator[tuple[str, str]]:
    yield from zip(_headings(type(thing), names), _cells(thing, names), strict=True)


def _headings(kind: type, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word_of(kind, name) for name in names)


def _cells(thing: object, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        value = getattr(thing, name)
        parts = value if isinstance(value, tuple) else (value,)
        yield "、".join(str(getattr(each, "label", each)) for each in parts if each is not None)
