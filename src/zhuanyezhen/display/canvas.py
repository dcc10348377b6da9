"""What every chart shares: the fonts, the frame of title and notes, and the picture that says there is nothing.

Decided here: altair is imported when the first chart is made. If altair's renderer is still its default then, which
loads from the network, it is switched to ``svg``; a renderer the user chose stays.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import count
from os.path import commonprefix
from types import ModuleType
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from zhuanyezhen.escaping import visible
from zhuanyezhen.extras import load_extra
from zhuanyezhen.reporting.terminal import hang, wrap
from zhuanyezhen.words import Language, Text
from zhuanyezhen.words import charts as words

if TYPE_CHECKING:
    import altair as alt
    from altair.typing import ChartType
else:

    class _Altair:
        """The package altair, loaded when something of it is first used."""

        def __getattr__(self, name: str) -> object:
            return getattr(_altair(), name)

    alt = _Altair()

__all__ = [
    "ALARM",
    "DARK",
    "FONTS",
    "GREY",
    "INK",
    "LIGHT",
    "MOST",
    "PALE",
    "WHITE",
    "Row",
    "alt",
    "apart",
    "capped",
    "count_axis",
    "distinct",
    "framed",
    "layered",
    "look_legend",
    "look_scale",
    "nothing",
    "rows_chart",
    "shortened",
    "text_lines",
    "tooltip",
]

Row: TypeAlias = "dict[str, str | int | float | bool | None]"
_Thing = TypeVar("_Thing")

FONTS = (
    "Microsoft YaHei, PingFang SC, Hiragino Sans GB, Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, "
    "WenQuanYi Zen Hei, WenQuanYi Micro Hei, SimHei, sans-serif"
)
"""The fonts a chart asks for: an SVG or a web page uses the first one its reader has."""

INK, GREY, PALE, WHITE, DARK, LIGHT, ALARM = (
    "#1b1b1b",
    "#6b6b6b",
    "#d9d9d9",
    "#ffffff",
    "#1f4e79",
    "#9dc3e6",
    "#b22222",
)
MOST = 60
_WIDE = 96
_TITLE_SIZE, _TOLD_SIZE, _NOTE_SIZE = 17, 12, 11


def framed(  # noqa: PLR0913 - the parts of a picture, named at every use
    body: "ChartType",
    *,
    title: str,
    told: Iterable[str] = (),
    notes: Iterable[str] = (),
    columns: int = _WIDE,
    lang: Language = "zh",
) -> "alt.VConcatChart":
    """A chart with its title above, sentences below the title, and notes at its foot.

    ``columns`` is how many half-width characters a line of the notes may have; title and sentences are broken at the
    same width, so that no name makes the picture as wide as itself. They are the text alternative as well.
    """
    head, above = visible(title), tuple(visible(each) for each in told)
    below = [part for note in notes for part in hang(visible(note), columns)]
    foot = text_lines(below, size=_NOTE_SIZE, colour=GREY)
    return alt.vconcat(
        body,
        *([foot] if below else []),
        spacing=14,
        title=alt.TitleParams(
            text=list(wrap(head, columns * _NOTE_SIZE // _TITLE_SIZE)),
            subtitle=[part for each in above for part in wrap(each, columns * _NOTE_SIZE // _TOLD_SIZE)],
        ),
        description=words.FULL_STOP(lang).join(
            each.rstrip("。.") for each in (head, *above, *map(visible, notes))
        ),
        resolve=alt.Resolve(
            legend=alt.LegendResolveMap(fill="independent", shape="independent", stroke="independent")
        ),
        config=_config(),
    )


def _config() -> "alt.Config":
    return alt.Config(
        aria=False,
        font=FONTS,
        background=WHITE,
        padding=12,
        title=alt.TitleConfig(
            anchor="start",
            fontSize=_TITLE_SIZE,
            subtitleFontSize=_TOLD_SIZE,
            subtitleColor=GREY,
            subtitlePadding=6,
            offset=12,
        ),
        view=alt.ViewConfig(stroke=None),
        axis=alt.AxisConfig(
            labelFontSize=12,
            titleFontSize=12,
            labelLimit=260,
            labelPadding=6,
            domainColor=GREY,
            gridColor="#ececec",
        ),
        legend=alt.LegendConfig(labelFontSize=12, titleFontSize=12, symbolSize=140, labelLimit=300),
    )


def nothing(title: str, message: str, told: Iterable[str] = (), lang: Language = "zh") -> "alt.VConcatChart":
    """The chart of an empty input: its title, and a sentence that says what there is none of."""
    return framed(text_lines([message], size=15), title=title, told=told, lang=lang)


def text_lines(
    lines: Sequence[str], *, heads: Collection[int] = (), width: int = 420, size: int = 12, colour: str = INK
) -> "alt.LayerChart":
    """Lines of text one below the other; those numbered in ``heads`` are bold."""
    rows: list[Row] = [{"row": number, "text": line} for number, line in enumerate(lines)]

    def written(chosen: Iterable[Row], weight: "Literal['normal', 'bold']") -> "alt.Chart":
        mark: alt.Chart = rows_chart(chosen).mark_text(
            align="left", baseline="middle", fontSize=size, color=colour, fontWeight=weight
        )
        return mark.encode(x=alt.X(value=0), y=_row_axis(len(rows)), text=alt.Text("text:N"))

    plain = [row for row in rows if row["row"] not in heads]
    bold = [rows[number] for number in heads]
    return layered(written(plain, "normal"), written(bold, "bold"), width=width, height=_LINE * len(rows))


def layered(*charts: "alt.Chart | alt.LayerChart", width: int, height: int) -> "alt.LayerChart":
    """Charts drawn one over the other."""
    return alt.LayerChart(layer=list(charts), width=width, height=height)


def rows_chart(rows: Iterable[Row]) -> "alt.Chart":
    """A chart of rows, what cannot be shown in their texts made visible."""
    safe = [
        {key: visible(value) if isinstance(value, str) else value for key, value in row.items()}
        for row in rows
    ]
    return alt.Chart(alt.InlineData(values=safe))


_LINE = 18


def _row_axis(rows: int) -> "alt.Y":
    return alt.Y("row:Q", axis=None, scale=alt.Scale(domain=[-0.5, rows - 0.5], reverse=True, nice=False))


def capped(
    things: Sequence[_Thing], most: int, *, note: Text, lang: Language
) -> tuple[Sequence[_Thing], tuple[str, ...]]:
    """The first ``most`` things, and the note that says how many more there are.

    >>> capped("甲乙丙", 2, note=words.MORE_UNITS, lang="zh")
    ('甲乙', ('另有1个单位没有画出（共3个）。',))
    """
    rest = len(things) - most
    if rest <= 0:
        return things, ()
    return things[:most], (note(lang, rest=rest, count=len(things)),)


def tooltip(lang: Language, *fields: str) -> "list[alt.Tooltip]":
    """The fields a tooltip shows, by their names in a language."""
    return [
        alt.Tooltip(f"{each}:N", title=alt.Undefined if lang == "zh" else words.FIELDS[each](lang))
        for each in fields
    ]


def look_scale(looks: Mapping[Text, Sequence[str | float]], which: int, lang: Language) -> "alt.Scale":
    """The scale of one side of how states look (fill, edge, shape): by name, in the order they are listed."""
    return alt.Scale(domain=[state(lang) for state in looks], range=[look[which] for look in looks.values()])


def look_legend(lang: Language, columns: int | None = None) -> "alt.Legend":
    """The list of states below a chart."""
    return alt.Legend(
        title=words.STATE(lang), orient="bottom", columns=alt.Undefined if columns is None else columns
    )


def count_axis(most: int) -> "alt.Axis":
    """The axis of a count: whole numbers only."""
    few = list(range(most + 1)) if most <= _FEW_TICKS else alt.Undefined
    return alt.Axis(tickMinStep=1, format="d", values=few)


_FEW_TICKS = 12


def shortened(text: str, length: int) -> str:
    """A text of at most so many characters, the cut shown.

    >>> shortened("支持专业镇精准招商", 6)
    '支持专业镇…'
    """
    seen = visible(text)
    return seen if len(seen) <= length else f"{seen[: length - 1]}…"


def apart(texts: Sequence[str], length: int) -> list[str]:
    """Texts of at most so many characters each: those that would be cut to one are cut where they differ.

    >>> apart(["示例县冷链仓储中心一期", "示例县冷链仓储中心二期", "示例县花卉市场"], 9)
    ['示例…一期', '示例…二期', '示例县花卉市场']
    """
    alike: dict[str, list[str]] = {}
    for text in dict.fromkeys(map(visible, texts)):
        alike.setdefault(shortened(text, length), []).append(text)
    cut = {
        text: end if len(whole) == 1 else _from_where(text, len(commonprefix(whole)), length)  # noqa: RUF071 - characters are meant
        for end, whole in alike.items()
        for text in whole
    }
    return [cut[visible(text)] for text in texts]


_HEAD = 2


def _from_where(text: str, differs: int, length: int) -> str:
    """The beginning of a text, and what follows from where it differs from the others."""
    return f"{text[:_HEAD]}…{shortened(text[differs:], length - _HEAD - 1)}"


def distinct(labels: Iterable[str]) -> list[str]:
    """The labels, each once: what repeats gets its number, as an axis would draw both in one place.

    >>> distinct(["区财政局", "区科技局", "区财政局", "区财政局（2）"])
    ['区财政局', '区科技局', '区财政局（2）', '区财政局（2）（2）']
    """
    told: dict[str, None] = {}
    for label in labels:
        numbered = (label if number == 1 else f"{label}（{number}）" for number in count(1))
        told[next(each for each in numbered if each not in told)] = None
    return list(told)


def _altair() -> ModuleType:
    """The package itself; in a notebook its charts then show as SVG, without network."""
    loaded = load_extra("altair", extra="charts", purpose="drawing charts")
    load_extra("vl_convert", extra="charts", purpose="showing charts without network")
    if loaded.renderers.active == "default":
        loaded.renderers.enable("svg")
    return loaded
