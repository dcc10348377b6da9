"""Automatic numbering: what Word shows before a paragraph, in every way a list can be set up."""

import pytest

from render_docx import (
    abstract_list,
    concrete_list,
    deleted,
    docx,
    list_level,
    paragraph,
    paragraph_style,
    plan_lists,
    start_override,
)
from zhuanyezhen.reading.formats.docx import read


def _lines(*body: str, numbering: str = "", styles: str = "") -> list[str]:
    return read(docx(*body, numbering=numbering, styles=styles), "a.docx").text.splitlines()


def _one(level: str, *, style: str = "") -> str:
    return abstract_list(0, level) + concrete_list(1, 0) + style


def test_a_plan_is_numbered_as_word_shows_it() -> None:
    """Levels count, restart under a new higher level, and show their own formats."""
    levels = (0, 1, 1, 2, 3, 2, 0, 1, 2)
    assert _lines(*(paragraph("甲", num=1, level=level) for level in levels), numbering=plan_lists()) == [
        "一、甲",
        "（一）甲",
        "（二）甲",
        "1.甲",
        "（1）甲",
        "2.甲",
        "二、甲",
        "（一）甲",
        "1.甲",
    ]


def test_a_list_without_a_level_is_its_first() -> None:
    """A paragraph that names only the list stands on level 0."""
    assert _lines(paragraph("甲", num=1), numbering=plan_lists()) == ["一、甲"]


@pytest.mark.parametrize(
    ("level", "shown"),
    [
        (list_level(0, "decimal", "%1."), "1.甲"),
        (list_level(0, "decimal", "%1", start=7), "7 甲"),
        (list_level(0, "chineseCountingThousand", "第%1条"), "第一条 甲"),
        (list_level(0, "chineseCountingThousand", "第%1条", extra='<w:suff w:val="nothing"/>'), "第一条甲"),
        (list_level(0, "japaneseCounting", "%1、", extra='<w:suff w:val="space"/>'), "一、 甲"),
        (list_level(0, "decimalEnclosedCircle", "%1"), "①甲"),
        (list_level(0, "bullet", "●"), "甲"),
        (list_level(0, "none", "附件："), "附件：甲"),
        (list_level(0, "decimal", ""), "甲"),
        (list_level(0, "decimal", "", extra='<w:suff w:val="space"/>'), "甲"),
        (list_level(0, "upperRoman", "%1.", extra="<w:isLgl/>"), "1.甲"),
        (list_level(0, "upperRoman", "%1.", extra='<w:isLgl w:val="0"/>'), "I.甲"),
        (list_level(0, "decimal", "%1.", start=None), "0.甲"),
        ('<w:lvl w:ilvl="0"><w:start w:val="2"/><w:lvlText w:val="%1."/></w:lvl>', "2.甲"),
        ('<w:lvl w:ilvl="0"><w:start w:val="2"/></w:lvl>', "甲"),
        ("", "甲"),
    ],
)
def test_levels_are_shown_with_their_text_and_suffix(level: str, shown: str) -> None:
    """Format, text, suffix and start of a level decide what stands before the paragraph."""
    assert _lines(paragraph("甲", num=1, level=0), numbering=_one(level)) == [shown]


def test_a_format_of_newer_versions_has_a_fallback() -> None:
    """A custom format is written beside one that every version knows."""
    formats = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
    )
    level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{formats}<w:lvlText w:val="%1."/></w:lvl>'
    assert _lines(paragraph("甲", num=1, level=0), numbering=_one(level)) == ["01.甲"]


def test_levels_above_are_shown_in_their_own_format_or_legally() -> None:
    """``%1.%2`` shows both counters; a legal level shows all in figures; a level not yet used shows its start."""
    levels = abstract_list(
        0,
        list_level(0, "chineseCounting", "%1、"),
        list_level(1, "decimal", "%1.%2"),
        list_level(2, "decimal", "%1.%2.%3", extra="<w:isLgl/>"),
    )
    numbered = [paragraph("甲", num=1, level=level) for level in (1, 0, 1, 2)]
    assert _lines(*numbered, numbering=levels + concrete_list(1, 0)) == [
        "一.1 甲",
        "一、甲",
        "一.1 甲",
        "1.1.1 甲",
    ]


def test_a_bullet_above_shows_nothing() -> None:
    """A level below a bullet shows no number for it."""
    levels = abstract_list(0, list_level(0, "bullet", "●"), list_level(1, "decimal", "%1%2."))
    body = [paragraph("甲", num=1, level=level) for level in (0, 1)]
    assert _lines(*body, numbering=levels + concrete_list(1, 0)) == ["甲", "1.甲"]


@pytest.mark.parametrize(("restart", "shown"), [("0", "3.丙"), ("1", "1.丙"), (None, "1.丙")])
def test_restarts_can_be_limited(restart: str | None, shown: str) -> None:
    """A level starts again under a new higher level, unless it says that it never does."""
    extra = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    levels = abstract_list(0, list_level(0, "decimal", "%1、"), list_level(1, "decimal", "%2.", extra=extra))
    body = [paragraph("丙", num=1, level=level) for level in (0, 1, 1, 0, 1)]
    assert _lines(*body, numbering=levels + concrete_list(1, 0))[-1] == shown


def test_a_level_that_restarts_under_the_first_only() -> None:
    """``lvlRestart`` 1 on the third level: a new second level does not restart it."""
    levels = abstract_list(
        0,
        list_level(0, "decimal", "%1、"),
        list_level(1, "decimal", "%2."),
        list_level(2, "decimal", "%3)", extra='<w:lvlRestart w:val="1"/>'),
    )
    body = [paragraph("甲", num=1, level=level) for level in (0, 1, 2, 1, 2, 0, 2)]
    shown = _lines(*body, numbering=levels + concrete_list(1, 0))
    assert [shown[at] for at in (2, 4, 6)] == ["1)甲", "2)甲", "1)甲"]


def test_lists_on_one_abstract_list_count_on() -> None:
    """Two lists share their counters, unless one starts over, and then once only."""
    numbering = (
        abstract_list(0, list_level(0, "decimal", "%1."))
        + concrete_list(1, 0)
        + concrete_list(2, 0)
        + concrete_list(3, 0, start_override(0, 5))
    )
    body = [paragraph("甲", num=num, level=0) for num in (1, 2, 3, 3, 1)]
    assert _lines(*body, numbering=numbering) == ["1.甲", "2.甲", "5.甲", "6.甲", "7.甲"]


def test_an_override_may_replace_a_level() -> None:
    """A list may bring a level of its own; an override that says nothing changes nothing."""
    override = f'<w:lvlOverride w:ilvl="0">{list_level(0, "upperLetter", "%1)", start=3)}</w:lvlOverride>'
    nothing = '<w:lvlOverride w:ilvl="0"/><w:lvlOverride w:ilvl="77"><w:startOverride/></w:lvlOverride>'
    numbering = abstract_list(0, list_level(0, "decimal", "%1.")) + concrete_list(1, 0, override)
    assert _lines(paragraph("甲", num=1), numbering=numbering) == ["C)甲"]
    numbering = abstract_list(0, list_level(0, "decimal", "%1.")) + concrete_list(1, 0, nothing)
    assert _lines(paragraph("甲", num=1), numbering=numbering) == ["1.甲"]


@pytest.mark.parametrize(("num", "level"), [(0, 0), (9, 0), (1, 9), (1, -1)])
def test_no_such_list_or_level_is_no_number(num: int, level: int) -> None:
    """List 0 means none; an unknown list or an impossible level is none either."""
    numbering = plan_lists() + concrete_list(0, 0)
    assert _lines(paragraph("甲", num=num, level=level), numbering=numbering) == ["甲"]


_HEADINGS = abstract_list(
    0,
    list_level(0, "chineseCounting", "%1、", extra='<w:pStyle w:val="h1"/>'),
    list_level(1, "chineseCounting", "（%2）", extra='<w:pStyle w:val="h2"/>'),
) + concrete_list(1, 0)


def test_styles_number_their_paragraphs() -> None:
    """A style names a list; the level that names the style is the one it stands on."""
    styles = paragraph_style("h1", '<w:numPr><w:numId w:val="1"/></w:numPr>') + paragraph_style(
        "h2", '<w:numPr><w:numId w:val="1"/></w:numPr>'
    )
    body = (paragraph("甲", style="h1"), paragraph("乙", style="h2"), paragraph("丙", style="none"))
    assert _lines(*body, numbering=_HEADINGS, styles=styles) == ["一、甲", "（一）乙", "丙"]


def test_styles_inherit_their_list() -> None:
    """A style without a list takes that of the style it is based on, and may change the level."""
    styles = (
        paragraph_style("h1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + paragraph_style("a", based_on="h1")
        + paragraph_style("b", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', based_on="base")
        + paragraph_style("base", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    )
    body = (paragraph("甲", style="a"), paragraph("乙", style="b"))
    assert _lines(*body, numbering=_HEADINGS, styles=styles) == ["一、甲", "（一）乙"]


def test_styles_based_on_each_other_end() -> None:
    """A circle of styles numbers nothing and does not loop."""
    styles = paragraph_style("a", based_on="b") + paragraph_style("b", based_on="a")
    assert _lines(paragraph("甲", style="a"), numbering=_HEADINGS, styles=styles) == ["甲"]


def test_a_paragraph_may_leave_the_list_of_its_style() -> None:
    """List 0 of the paragraph itself removes the number; a level of its own moves it."""
    styles = paragraph_style("h1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    body = (paragraph("甲", style="h1", num=0), paragraph("乙", style="h1", level=1))
    assert _lines(*body, numbering=_HEADINGS, styles=styles) == ["甲", "（一）乙"]


def test_the_default_style_numbers_paragraphs_without_one() -> None:
    """The default paragraph style is that of paragraphs which name none."""
    styles = paragraph_style("n", '<w:numPr><w:numId w:val="1"/></w:numPr>', attributes='w:default="1"')
    assert _lines(paragraph("甲"), numbering=_HEADINGS, styles=styles) == ["一、甲"]


@pytest.mark.parametrize("through_style", [True, False])
def test_list_styles_are_followed(through_style: bool) -> None:  # noqa: FBT001 - two cases
    """A list that only names a list style is the list which defines that style."""
    link = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="plan"/></w:abstractNum>'
    own = list_level(0, "decimal", "%1.")
    defined = "" if through_style else '<w:styleLink w:val="plan"/>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="6">{defined}{own}</w:abstractNum>{link}'
        + concrete_list(1, 5)
        + concrete_list(2, 6)
    )
    styles = paragraph_style("plan", '<w:numPr><w:numId w:val="2"/></w:numPr>').replace(
        "paragraph", "numbering"
    )
    assert _lines(paragraph("甲", num=1), numbering=numbering, styles=styles) == ["1.甲"]


def test_a_list_style_that_is_nowhere_is_no_number() -> None:
    """A link to nothing, and a list on nothing, number nothing."""
    link = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="plan"/></w:abstractNum>'
    numbering = link + concrete_list(1, 5) + '<w:num w:numId="2"/>'
    styles = '<w:style w:type="paragraph"/>' + paragraph_style(
        "other", '<w:numPr><w:numId w:val="9"/></w:numPr>'
    )
    assert _lines(paragraph("甲", num=1), paragraph("乙", num=2), numbering=numbering, styles=styles) == [
        "甲",
        "乙",
    ]
    styles = paragraph_style("plan", '<w:numPr><w:numId w:val="9"/></w:numPr>')
    assert _lines(paragraph("甲", num=1), numbering=numbering, styles=styles) == ["甲"]


def test_deleted_paragraphs_do_not_count() -> None:
    """A numbered paragraph whose text and mark are deleted leaves no gap."""
    gone = paragraph(deleted("乙"), num=1, level=0, mark="<w:del/>")
    body = (paragraph("甲", num=1, level=0), gone, paragraph("丙", num=1, level=0))
    assert _lines(*body, numbering=plan_lists()) == ["一、甲", "二、丙"]
