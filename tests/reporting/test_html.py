"""Tests of a report as a web page."""

import re
from html.parser import HTMLParser

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from effort import fits
from reporting.specimens import (
    EARLIER,
    EMPTY,
    FULL,
    LEAD_ALSO_COOPERATES,
    MISSPELLING,
    NO_NUMBER,
    PARAGRAPHS,
    PLAN,
    WAIVED,
    large,
    report,
)
from reporting.strategies import HOSTILE, any_text, reports
from strategies import plans
from strategies_programmes import programmes
from zhuanyezhen.escaping import visible
from zhuanyezhen.findings import Excerpt, Report
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.unit import Unit
from zhuanyezhen.reporting.html import to_html

VOID = {"meta", "input"}
AA = 4.5


class _Reader(HTMLParser):
    """Reads a page as a browser would: open elements, ids, links and the text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text += data

    def all(self, attribute: str) -> list[str]:
        """Every value of an attribute, in order."""
        return [value for _, attrs in self.tags if (value := attrs.get(attribute)) is not None]


def test_a_finding_is_shown_with_its_words_marked() -> None:
    """Message, quoted line with the words in <mark>, place, subject and an anchor of its own."""
    page = to_html(report(LEAD_ALSO_COOPERATES))
    anchor = LEAD_ALSO_COOPERATES.fingerprint
    assert f'<li id="{anchor}" data-u="区商务局"><p>区商务局在任务（三）中既牵头又配合。' in page
    assert "区文旅局、<mark>区商务局</mark>、区市场监管局配合" in page
    assert f'<a href="#{anchor}">青禾区专业镇实施方案.txt:4</a><span>任务（三）·区商务局</span>' in page


def test_a_missing_word_is_marked() -> None:
    """An empty span is a place."""
    gap = evolve(MISSPELLING, excerpt=Excerpt.cut("区财政局）", 4, 4))
    assert '区财政局<mark class="gap">▲</mark>）' in to_html(report(gap))


def test_a_finding_without_a_place_can_still_be_linked() -> None:
    """Its anchor is named, and the basis of its rule is given."""
    page = to_html(report(NO_NUMBER))
    assert f'<a href="#{NO_NUMBER.fingerprint}">本条链接</a>' in page
    assert '<p class="basis">依据：党政机关公文处理工作条例第九条</p>' in page


def test_the_page_asks_the_network_for_nothing() -> None:
    """No address, no import, and a policy that would refuse them."""
    page = to_html(FULL)
    reader = _Reader(page)
    policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
    assert policy in reader.all("content")
    assert not [tag for tag, attrs in reader.tags if tag in {"link", "img", "iframe"} or "src" in attrs]
    assert not re.search(r"https?:|//\w|@import|url\(", page)


def test_the_page_is_accessible() -> None:
    """Language, landmarks, a skip link, and a label for every control."""
    reader = _Reader(to_html(FULL))
    names = [tag for tag, _ in reader.tags]
    assert "zh-CN" in reader.all("lang")
    assert {"header", "main", "nav", "footer", "h1", "h2", "h3"} <= set(names)
    assert reader.tags[names.index("a")][1]["href"] == "#findings"
    controls = {attrs.get("id") for tag, attrs in reader.tags if tag in {"select", "input"}} - {None}
    assert controls == set(reader.all("for"))


def test_every_link_leads_somewhere() -> None:
    """Each # link has its target on the page, and no id occurs twice."""
    for made in (FULL, WAIVED, EMPTY, report(MISSPELLING, MISSPELLING)):
        reader = _Reader(to_html(made))
        ids = reader.all("id")
        assert len(ids) == len(set(ids))
        assert {link.removeprefix("#") for link in reader.all("href")} <= set(ids)


def test_equal_fingerprints_have_anchors_of_their_own() -> None:
    """The second finding of a fingerprint is numbered."""
    assert f'<li id="{MISSPELLING.fingerprint}_2"' in to_html(report(MISSPELLING, MISSPELLING))


def test_nothing_found() -> None:
    """An empty report says so and offers no filter."""
    page = to_html(EMPTY)
    assert '<p class="box clean">未发现问题</p>' in page
    assert 'id="filter"' not in page
    assert "本次检查的 8 条规则" in page


def test_a_report_without_rules_or_notes_has_no_table_of_them() -> None:
    """A report read back from JSON is shown with what it has."""
    page = to_html(evolve(FULL, rules=(), notes=()))
    assert "检查范围" not in page
    assert "<h3>lead-also-cooperates</h3>" in page


def test_many_documents_are_counted_in_the_title() -> None:
    """Three names, then how many in all."""
    made = evolve(EMPTY, input=("a", "b", "c", "d"))
    assert "<title>检查报告：a、b、c 等 4 个文件</title>" in to_html(made)


def test_waived_and_mended_have_sections() -> None:
    """The waiver's reason is given, new findings carry a badge, mended ones are listed."""
    text = _Reader(page := to_html(WAIVED, comparison=WAIVED.compare(EARLIER))).text
    assert "理由：文号待印发时编列；批准：区政府办；有效期至 2026-12-31" in text
    assert '<p><span class="new">新增</span>区商务局' in page
    assert "已整改（1 条）" in text
    assert "与上次相比：新增 1、已整改 1、仍存在 9" in text


def test_no_mended_section_without_mended_findings() -> None:
    """No empty section is written."""
    assert '<section class="done">' not in to_html(FULL, comparison=FULL.compare(FULL))


def test_the_same_report_is_the_same_page() -> None:
    """Byte for byte, whatever the order of the findings."""
    assert to_html(FULL) == to_html(evolve(FULL, findings=tuple(reversed(FULL.findings))))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    """Tags of a document are shown, not made."""
    reader = _Reader(to_html(report(evolve(MISSPELLING, message=f"〔{text}〕", subject=text, units=(text,)))))
    assert f"〔{visible(text)}〕" in reader.text
    assert [tag for tag, _ in reader.tags].count("script") == 1


@given(reports(), st.data())
def test_any_text_gives_a_well_formed_page(made: Report, data: st.DataObject) -> None:
    """Elements are closed, ids unique, and no element, attribute or script comes from a document."""
    earlier = evolve(made, findings=data.draw(st.permutations(made.findings))[:2])
    page = to_html(made, comparison=made.compare(earlier))
    reader = _Reader(page.encode("utf-8").decode("utf-8"))
    assert not reader.open
    assert len(reader.all("id")) == len(set(reader.all("id")))
    assert {tag for tag, _ in reader.tags} <= {
        "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "p", "b", "ul", "ol", "li",
        "span", "div", "fieldset", "legend", "label", "input", "select", "option", "datalist", "button",
        "output", "nav", "main", "section", "h2", "details", "summary", "h3", "mark", "blockquote", "table",
        "thead", "tbody", "tr", "th", "td", "footer", "script",
    }  # fmt: skip
    assert not [name for _, attrs in reader.tags for name in attrs if name.startswith("on")]
    for finding in made.findings:
        assert visible(finding.message) in reader.text


@given(reports(), programmes, plans(), any_text)
def test_any_programme_gives_a_well_formed_page(
    made: Report, programme: Programme, plan: Plan, text: str
) -> None:
    """With its matrix, its coverage and its text: ids stay unique, and every link leads somewhere."""
    plan = evolve(plan, name="方案", text=text)
    told = tuple(
        evolve(finding, source=evolve(finding.source, document="方案")) if finding.source else finding
        for finding in made.findings
    )
    programme = evolve(programme, plans=(plan, *programme.plans))
    page = to_html(evolve(made, findings=told), programme=programme, comparison=made.compare(made))
    reader = _Reader(page.encode("utf-8").decode("utf-8"))
    assert not reader.open
    ids = reader.all("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in reader.all("href")} <= set(ids)
    assert [tag for tag, _ in reader.tags].count("script") == 1


def test_the_contents_name_what_is_there() -> None:
    """A link for each section the page has, none for what it has not; none without a programme."""
    plan = Plan(name=PLAN, text="\n".join(PARAGRAPHS))
    page = to_html(FULL, programme=evolve(Programme.from_plan(plan), name="青禾<区>"))
    contents = page.partition('<nav class="contents"')[2].partition("</nav>")[0]
    assert ["检查结果", "原文", "检查范围"] == re.findall(r">([^<>]+)</a>", contents)
    assert '<p class="about"><b>青禾&lt;区&gt;</b></p>' in page
    assert f'<p class="about">{PLAN} · 截至 2026-11-01' in page
    assert 'class="contents"' not in to_html(FULL)


def test_units_can_be_chosen_by_name() -> None:
    """The most concerned first; a name that two units share carries the id."""
    units = (
        Unit(id="甲/商务", name="区商务局"),
        Unit(id="乙/商务", name="区商务局"),
        Unit(id="甲/财政", name="区财政局"),
    )
    made = report(
        evolve(MISSPELLING, units=("乙/商务", "未知"), fingerprint="a"),
        evolve(MISSPELLING, units=("甲/商务", "甲/财政"), fingerprint="b"),
        evolve(MISSPELLING, units=("甲/财政",), fingerprint="c"),
    )
    page = to_html(made, programme=Programme(name="例", units=units))
    choice = page.partition('<select id="unit">')[2].partition("</select>")[0]
    assert [
        ("", "全部单位"),
        ("甲/财政", "区财政局（2 条）"),
        ("乙/商务", "区商务局［乙/商务］（1 条）"),
        ("未知", "未知（1 条）"),
        ("甲/商务", "区商务局［甲/商务］（1 条）"),
    ] == re.findall(r'<option value="(.*?)">(.*?)</option>', choice)


def test_many_findings_are_folded_up() -> None:
    """A reader of 2,400 findings opens a rule at a time."""
    assert '<details class="rule" open' in to_html(FULL)
    assert '<details class="rule" open' not in to_html(large(400))


def test_a_large_report_is_small_and_fast() -> None:
    """2,400 findings, their text with them, take less than 3 MB; the time is bounded generously, machines being busy."""
    made = large(2400)
    programme = Programme.from_plan(Plan(name=PLAN, text="区商务局牵头，区财政局配合。" * 16_000))
    to_html(EMPTY)
    assert fits(1.5, lambda: to_html(made, programme=programme))
    page = to_html(made, programme=programme)
    assert len(page.encode("utf-8")) < 3_000_000


def _colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", css))


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [0, 1, 2], ids=["light", "dark", "print"])
def test_every_text_colour_has_enough_contrast(theme: int) -> None:
    """WCAG AA (4.5:1) in all three themes, on every ground the colour is used on."""
    css = to_html(EMPTY).split("<style>")[1].split("</style>")[0]
    colours = _colours(css.split(":root {")[theme + 1].split("}")[0])
    grounds = [colours[name] for name in ("page", "paper", "tint")]
    for name in ("ink", "soft", "link", "error", "warning", "info", "done"):
        assert min(_contrast(colours[name], ground) for ground in grounds) >= AA, name
    for ground in ("mark", "lead", "share"):
        assert _contrast(colours[f"on-{ground}"], colours[ground]) >= AA, ground
    assert _contrast(colours["paper"], colours["done"]) >= AA
