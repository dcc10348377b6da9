"""The chart of chains (产业招商图谱): every link in its order, with the firms and the leads at it.

A link whose ledger says that no firm is at it is a gap if no lead is on file for it either; where the ledger leaves
open whether there are firms, the link is pale, and nothing is concluded from it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from attrs import frozen

from zhuanyezhen.display.canvas import (
    ALARM,
    DARK,
    GREY,
    INK,
    LIGHT,
    MOST,
    PALE,
    WHITE,
    Row,
    alt,
    capped,
    framed,
    layered,
    look_legend,
    look_scale,
    nothing,
    rows_chart,
    shortened,
    tooltip,
)
from zhuanyezhen.model.enterprise import Chain, ChainLink
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.project import InvestmentLead
from zhuanyezhen.values.given import refuse_other_than
from zhuanyezhen.words import Language, Text, listed
from zhuanyezhen.words import charts as words

_LOOKS = {
    words.HAS_FIRM: (DARK, DARK, WHITE),
    words.HAS_LEAD: (LIGHT, DARK, INK),
    words.GAP: (WHITE, ALARM, ALARM),
    words.NOT_SAID: (PALE, GREY, INK),
}
"""What stands at a link, with the fill, the edge and the letters of its box."""
_NAMES = 6
_LENGTH = 20
_LINE = 18
_GAP = 1
_WIDTHS = (0, 190, 440, 690)
"""Where the columns of links, firms and leads begin, and the right edge, in pixels."""


@frozen
class _Link:
    """One link of the picture: what it is called, the names at it, and how many lines it takes."""

    label: str
    state: Text
    firms: tuple[str, ...]
    leads: tuple[str, ...]

    @property
    def lines(self) -> int:
        return max(len(self.firms), len(self.leads), 1)


def chain_chart(
    programme: Programme,
    chain: str | None = None,
    *,
    title: str | None = None,
    most: int = MOST,
    lang: Language = "zh",
) -> "alt.VConcatChart":
    """The links of the chains with the firms and the leads at each (产业招商图谱): where there is nobody yet.

    Chains and links stand in the order of the ledger; more than ``most`` links are not drawn, and the chart says how
    many. Of the names at a link the first six are written, and how many there are.

    Args:
        programme: It holds the chains, the firms and the investment leads.
        chain: The id of the chain; ``None`` draws all.
        title: The heading; ``None`` takes one that says what is shown.
        most: How many links are drawn.
        lang: The language of what it says, "zh" or "en".

    Returns:
        The chart, for a notebook or ``save_chart``.

    Raises:
        MissingExtraError: the extra ``[charts]`` is not installed.
    """
    refuse_other_than(programme, Programme)
    heading, told = title or words.CHAINS(lang), (programme.name,)
    chains = [each for each in programme.chains or () if chain in {None, each.id}]
    if not chains:
        return nothing(
            heading,
            (words.NO_CHAIN_LEDGER if programme.chains is None else words.NO_CHAINS)(lang),
            told,
            lang,
        )
    links = [(each, link) for each in chains for link in each.links or ()]
    shown, more = capped(links, most, note=words.MORE_LINKS, lang=lang)
    states = Counter(_state(programme, each, link) for each, link in links)
    counted = listed(
        (
            words.STATE_LINKS(lang, state=state(lang), count=states[state])
            for state in _LOOKS
            if states[state]
        ),
        lang,
    )
    summary = words.LINK_COUNT(
        lang, chains=len(chains), links=len(links), told=counted or words.NO_LINKS(lang)
    )
    body = _picture(list(_blocks(programme, chains, shown, lang)), lang)
    return framed(body, title=heading, told=(*told, summary), notes=more, lang=lang)


def _state(programme: Programme, chain: Chain, link: ChainLink) -> Text:
    if link.enterprises:
        return words.HAS_FIRM
    if programme.leads_for(chain, link):
        return words.HAS_LEAD
    return words.NOT_SAID if link.enterprises is None else words.GAP


def _blocks(
    programme: Programme, chains: Iterable[Chain], shown: Sequence[tuple[Chain, ChainLink]], lang: Language
) -> Iterator[tuple[str, Sequence[_Link]]]:
    """Each chain by its name and its towns, with those of its links that are drawn."""
    for chain in chains:
        drawn = [_link(programme, chain, link, lang) for of, link in shown if of is chain]
        if drawn or not chain.links:
            towns = [getattr(programme.town_by_id.get(each), "name", each) for each in chain.towns]
            name = words.CHAIN(lang, name=chain.name, towns=listed(towns, lang)) if towns else chain.name
            yield shortened(name, 3 * _LENGTH), drawn


def _link(programme: Programme, chain: Chain, link: ChainLink, lang: Language) -> _Link:
    firms = [programme.enterprise_called(each) for each in link.enterprises or ()]
    leads = programme.leads_for(chain, link)
    label = words.LINK(lang, position=link.position, name=link.name) if link.position else link.name
    return _Link(
        shortened(label, _LENGTH // 2 + 3),
        _state(programme, chain, link),
        _names(None if link.enterprises is None else firms, lang),
        _names(None if leads is None else [_lead_name(each) for each in leads], lang),
    )


def _lead_name(lead: InvestmentLead) -> str:
    return lead.company or lead.name or lead.id


def _names(names: Sequence[str] | None, lang: Language) -> tuple[str, ...]:
    """The first of the names, and how many there are; having none and not saying so are told apart."""
    if not names:
        return ((words.NOT_WRITTEN if names is None else words.NOBODY_YET)(lang),)
    first = tuple(shortened(each, _LENGTH) for each in names[:_NAMES])
    return first if len(names) <= _NAMES else (*first, words.NAMES_MORE(lang, count=len(names)))


def _picture(blocks: Sequence[tuple[str, Sequence[_Link]]], lang: Language) -> "alt.LayerChart":
    texts: list[Row] = [
        _text(column, 0, head(lang), bold=True) for column, head in enumerate(words.LINK_HEADS)
    ]
    boxes: list[Row] = []
    arrows: list[Row] = []
    y = 2
    for name, links in blocks:
        texts.append(_text(0, y, name if links else f"{name}：{words.NO_LINKS(lang)}", bold=True))
        y += 1
        for number, link in enumerate(links):
            if number:
                arrows.append({"从": y - _GAP, "到": y, "中": y - _GAP / 2})
            boxes.append(_box(link, y, lang))
            texts += [_text(1, y + line, each) for line, each in enumerate(link.firms)]
            texts += [_text(2, y + line, each) for line, each in enumerate(link.leads)]
            y += link.lines + _GAP
    return layered(*_layers(boxes, arrows, texts, y, lang), width=_WIDTHS[-1], height=_LINE * y)


def _text(column: int, line: float, text: str, *, bold: bool = False) -> Row:
    return {"列": _WIDTHS[column], "行": line + 0.5, "字": text, "粗": bold}


def _box(link: _Link, y: int, lang: Language) -> Row:
    _, _, letters = _LOOKS[link.state]
    return {
        "环节": link.label,
        "情况": link.state(lang),
        "企业": listed(link.firms, lang),
        "线索": listed(link.leads, lang),
        "上": y,
        "下": y + link.lines,
        "行": y + link.lines / 2,
        "色": letters,
    }


def _layers(
    boxes: Sequence[Row], arrows: Sequence[Row], texts: Sequence[Row], lines: int, lang: Language
) -> "list[alt.Chart]":
    def y(name: str) -> "alt.Y":
        scale = alt.Scale(domain=[0, lines], reverse=True, nice=False)
        return alt.Y(f"{name}:Q", axis=None, scale=scale)

    def x(name: str) -> "alt.X":
        return alt.X(f"{name}:Q", axis=None, scale=alt.Scale(domain=[0, _WIDTHS[-1]], nice=False))

    middle = (_WIDTHS[1] - 20) / 2
    box = rows_chart(boxes)
    frame = box.mark_rect(strokeWidth=1.6, cornerRadius=3).encode(
        x=alt.value(1),
        x2=alt.value(2 * middle),
        y=y("上"),
        y2="下:Q",
        fill=alt.Fill("情况:N", scale=look_scale(_LOOKS, 0, lang), legend=look_legend(lang, columns=2)),
        stroke=alt.Stroke("情况:N", scale=look_scale(_LOOKS, 1, lang), legend=look_legend(lang, columns=2)),
        tooltip=tooltip(lang, "环节", "情况", "企业", "线索"),
    )
    label = box.mark_text(baseline="middle", fontSize=12).encode(
        x=alt.value(middle), y=y("行"), text="环节:N", color=alt.Color("色:N", scale=None)
    )
    arrow = rows_chart(arrows)
    line = arrow.mark_rule(color=GREY).encode(x=alt.value(middle), y=y("从"), y2="到:Q")
    head = arrow.mark_point(shape="triangle-down", filled=True, color=GREY, size=40, opacity=1).encode(
        x=alt.value(middle), y=y("中")
    )

    def written(weight: Literal["normal", "bold"]) -> "alt.Chart":
        lines = rows_chart([each for each in texts if each["粗"] is (weight == "bold")])
        mark: alt.Chart = lines.mark_text(
            align="left", baseline="middle", fontSize=12, color=INK, fontWeight=weight
        )
        return mark.encode(x=x("列"), y=y("行"), text="字:N")

    return [line, head, frame, label, written("normal"), written("bold")]
