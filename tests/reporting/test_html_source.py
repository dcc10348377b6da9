"""Tests of the quoted text on the page: what is shown, what is marked, where the links lead."""

import re

from attrs import evolve

from reporting.specimens import FULL, LEAD_ALSO_COOPERATES, PARAGRAPHS, PLAN, report
from zhuanyezhen.findings import Excerpt, Finding
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.html import to_html
from zhuanyezhen.values.source import Source

TEXT = "\n".join(PARAGRAPHS)


def _programme(text: str = TEXT, name: str = PLAN) -> Programme:
    return Programme.from_plan(Plan(name=name, title="青禾区专业镇培育实施方案", text=text))


def _about(start: int, end: int, *, anchor: str, text: str = TEXT, paragraph: int | None = 1) -> Finding:
    """A finding that quotes exactly these characters."""
    return evolve(
        LEAD_ALSO_COOPERATES,
        source=Source(document=PLAN, paragraph=paragraph, start=start, end=end),
        excerpt=Excerpt.cut(text, start, end),
        fingerprint=anchor,
    )


def _source_of(page: str) -> str:
    return page.partition('<section class="text"')[2].partition("</section>")[0]


def test_a_finding_leads_to_its_words_and_back() -> None:
    """The link on the place has the mark as its target; the paragraph links back to the finding."""
    page = to_html(FULL, programme=_programme())
    source = LEAD_ALSO_COOPERATES.source
    assert source is not None
    words = f"words.1-{source.start}-{source.end}"
    assert f'<a class="jump" href="#{words}">原文：{PLAN} 第4段</a>' in page
    text = _source_of(page)
    assert f'区文旅局、<mark id="{words}" tabindex="-1">区商务局</mark>、区市场监管局配合）' in text
    assert f'<a href="#{LEAD_ALSO_COOPERATES.fingerprint}"><span class="code">RSP003</span>' in text


def test_only_quoted_paragraphs_are_shown_each_once() -> None:
    """Four of the five paragraphs are quoted, two of them by several findings."""
    text = _source_of(to_html(FULL, programme=_programme()))
    assert [f"{PLAN} 第{number}段" for number in (2, 3, 4, 5)] == re.findall(
        r'<p class="where">(.*?)</p>', text
    )
    assert PARAGRAPHS[0] not in text
    assert '<span class="n">4 段</span>' in text


def test_without_the_text_there_is_no_section() -> None:
    """Neither without a programme, nor with a plan that was written down without its text."""
    for page in (to_html(FULL), to_html(FULL, programme=_programme(text=""))):
        assert 'id="text"' not in page
        assert 'class="jump"' not in page
    elsewhere = to_html(FULL, programme=_programme(name="别的方案.txt"))
    assert 'id="text"' not in elsewhere


def test_marks_nest_and_are_never_torn() -> None:
    """Words in words are marked twice; words that cross others are cut at their end; a gap is a place."""
    text = "区工信局、区商务局牵头"
    spans = [(0, 9), (5, 9), (7, 11), (0, 2), (11, 11)]
    made = report(*(_about(start, end, anchor=f"f{start}-{end}", text=text) for start, end in spans))
    shown = _source_of(to_html(made, programme=_programme(text)))
    plain = re.sub(r' id="words\.1-(\d+)-(\d+)" tabindex="-1"', r"=\1-\2", shown)
    assert (
        "<p><mark=0-9><mark=0-2>区工</mark>信局、<mark=5-9>区商<mark=7-11>务局</mark></mark></mark>牵头"
        '<mark class="gap"=11-11>▲</mark></p>'
    ) in plain


def test_a_long_paragraph_is_cut_around_the_words() -> None:
    """What is left out is said by …; offsets beyond the text are pulled back."""
    text = f"{'前' * 1000}区商务局{'后' * 1000}\n下一段"
    made = report(_about(1000, 1004, anchor="a"), _about(9999, 10_000, anchor="b"))
    shown = _source_of(to_html(made, programme=_programme(text)))
    assert f"<p>…{'前' * 300}<mark " in shown
    assert f"</mark>{'后' * 300}…</p>" in shown
    assert '<p>下一段<mark class="gap" id="words.1-2008-2008" tabindex="-1">▲</mark></p>' in shown


def test_places_are_named_as_the_reader_counts() -> None:
    """A cell of a table is named as such; without either, the document."""
    cell = evolve(
        LEAD_ALSO_COOPERATES,
        source=Source(document=PLAN, paragraph=4, start=0, end=2, sheet="表1", cell="B3"),
        fingerprint="cell",
    )
    whole = _about(0, 2, anchor="whole", paragraph=None)
    page = to_html(report(cell, whole), programme=_programme())
    assert f"原文：{PLAN}:表1!B3</a>" in page
    assert f">原文：{PLAN}</a>" in page


def test_a_source_without_a_place_keeps_its_own_link() -> None:
    """A finding that names the document but no characters cannot be jumped from."""
    made = report(evolve(LEAD_ALSO_COOPERATES, source=Source(document=PLAN, paragraph=4)))
    page = to_html(made, programme=_programme())
    assert f'<a href="#{LEAD_ALSO_COOPERATES.fingerprint}">{PLAN}:4</a>' in page
