"""The report in a real browser: filtering, jumping, the keyboard, paper, and no word to the network."""

import re
from datetime import date

import pypdfium2
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect

import zhuanyezhen as zyz

DAY = date(2026, 11, 24)
A4_IN_POINTS = (595, 842)
PRINTED_WIDTH = 672
"""178 mm, what A4 leaves between the margins, in CSS pixels."""
EVERY_PAGE = pytest.mark.parametrize("name", ["report", "plan", "empty", "compared", "monthly"])


def _shown(page: Page) -> int:
    return page.locator("details.rule .list > li:visible").count()


def _in_view(page: Page, selector: str) -> bool:
    return bool(
        page.locator(selector).evaluate(
            "each => { const at = each.getBoundingClientRect();"
            " return at.height > 0 && at.top >= 0 && at.bottom <= innerHeight; }"
        )
    )


def test_filter_by_severity(page: Page, pages: dict[str, str]) -> None:
    """Unchecked severities vanish with their sections; the number shown is said aloud."""
    page.goto(pages["plan"])
    every = _shown(page)
    errors = page.locator("section.error .list > li").count()
    assert 0 < errors < every
    page.get_by_label("警告").uncheck()
    page.get_by_label("提示").uncheck()
    assert errors == _shown(page)
    expect(page.locator("section.warning")).to_be_hidden()
    said = page.locator("output[aria-live=polite]")
    expect(said).to_have_text(f"显示 {errors} 条，共 {every} 条")
    page.get_by_label("错误", exact=True).uncheck()
    expect(said).to_have_text(f"没有符合条件的，共 {every} 条")


def test_filter_by_rule_by_unit_and_by_words(page: Page, pages: dict[str, str]) -> None:
    """Each narrows what the others leave; the button takes all of them back."""
    page.goto(pages["plan"])
    every = _shown(page)
    page.get_by_label("规则", exact=True).select_option("RSP008")
    assert 8 == _shown(page)
    assert 1 == page.locator("details.rule:visible").count()
    page.get_by_label("文字").fill("区工商联 任务")
    assert 1 == _shown(page)
    page.get_by_role("button", name="清除筛选").click()
    assert every == _shown(page)
    expect(page.get_by_label("文字")).to_have_value("")
    page.get_by_label("单位", exact=True).select_option("晋源区/商务局")
    for item in page.locator("details.rule .list > li:visible").all():
        assert "晋源区/商务局" in (item.get_attribute("data-u") or "").split(" ")
    assert 0 < _shown(page) < every
    assert re.search(r"区商务局（\d+ 条）", page.get_by_label("单位", exact=True).inner_text())


def test_jump_from_a_finding_to_the_quoted_words_and_back(page: Page, pages: dict[str, str]) -> None:
    """The folded text opens, the marked words are in view and have the focus; the way back is as short."""
    page.goto(pages["plan"])
    expect(page.locator("#text details")).not_to_have_attribute("open", "")
    finding = page.locator("details.rule[data-c=RSP003] .list > li")
    finding.locator("a.jump").click()
    mark = page.locator("mark:target")
    expect(mark).to_have_text("区商务局")
    expect(mark).to_be_focused()
    assert _in_view(page, "mark:target")
    assert mark.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
    around = page.locator("#text .list > li", has=page.locator("mark:target"))
    expect(around).to_contain_text("第18段")
    around.get_by_role("link", name="RSP003").click()
    expect(page.locator("li:target")).to_have_attribute("id", finding.get_attribute("id") or "")
    assert _in_view(page, "li:target")


def test_a_jump_to_what_is_filtered_away_lifts_the_filter(page: Page, pages: dict[str, str]) -> None:
    """Nobody lands on nothing; a second jump to the same place works as well."""
    page.goto(pages["plan"])
    every = _shown(page)
    page.get_by_label("规则", exact=True).select_option("RSP003")
    page.locator("#text summary").click()
    page.locator("#text").get_by_role("link", name="PLN001").first.click()
    assert every == _shown(page)
    assert _in_view(page, "li:target")
    page.evaluate("scrollTo(0, 0)")
    page.locator("li:target").get_by_role("link", name="本条链接").click()
    assert _in_view(page, "li:target")


def test_a_link_from_outside_opens_what_it_names(page: Page, pages: dict[str, str]) -> None:
    """The address of a marked word can be handed on."""
    page.goto(pages["plan"])
    target = page.locator("a.jump").first.get_attribute("href") or ""
    page.goto("about:blank")
    page.goto(pages["plan"] + target)
    assert _in_view(page, "mark:target")


def test_units_and_tasks_of_the_matrix_filter_the_findings(page: Page, pages: dict[str, str]) -> None:
    """A click on a unit or on a task shows what was found about it."""
    page.goto(pages["plan"])
    row = page.locator("table.matrix tbody tr", has_text="区商务局")
    row.get_by_role("link").click()
    assert int(row.locator(".found").inner_text()) == _shown(page)
    expect(page.get_by_label("单位", exact=True)).to_have_value("晋源区/商务局")
    expect(page.locator("main")).to_be_focused()
    page.locator("th.task", has_text="（八）").get_by_role("link").click()
    expect(page.get_by_label("单位", exact=True)).to_have_value("")
    shown = page.locator("details.rule .list > li:visible").all_inner_texts()
    assert shown
    assert all("（八）" in text for text in shown)


def test_a_report_of_2400_findings_is_quick_to_filter(page: Page) -> None:
    """Rules stay folded until one asks; a filter that leaves few opens them."""
    problems = tuple(zyz.Problem(id=str(number), description=f"事项{number}") for number in range(1200))
    many = zyz.Programme(name="虚构", problems=problems)
    report = zyz.check(many, as_of=DAY, select=("PRB001", "PRB008"))
    assert 2400 == len(report.findings)
    page.set_content(zyz.to_html(report, programme=many))
    assert 0 == page.locator("details.rule[open]").count()
    took = page.evaluate(
        "() => { const started = performance.now(); document.getElementById('words').value = '事项77';"
        " document.getElementById('filter').dispatchEvent(new Event('input')); document.body.offsetHeight;"
        " return performance.now() - started; }"
    )
    assert took < 1000
    expect(page.locator("output")).to_contain_text("共 2400 条")
    assert page.locator("details.rule[open]").count() > 0


def test_the_keyboard_is_enough(page: Page, pages: dict[str, str]) -> None:
    """The first tab is the skip link; every stop is visible, has a focus ring, and comes in reading order."""
    page.goto(pages["plan"])
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="跳到检查结果")
    expect(skip).to_be_focused()
    assert _in_view(page, ".skip")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("details.rule summary").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("details.rule").first).not_to_have_attribute("open", "")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("a.jump").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("mark:target")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.locator(".back a:focus").count() == 1
    page.keyboard.press("Enter")
    assert _in_view(page, "li:target")


def test_every_stop_of_the_keyboard_shows_where_it_is(page: Page, pages: dict[str, str]) -> None:
    """Cards, contents, filter and index, one after the other."""
    page.goto(pages["plan"])
    stops = []
    for _ in range(16):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                "() => { const each = document.activeElement; const at = each.getBoundingClientRect();"
                " return [each.tagName, getComputedStyle(each).outlineStyle, at.width > 0, at.y >= 0]; }"
            )
        )
    assert {"A", "INPUT", "SELECT", "BUTTON"} <= {tag for tag, *_ in stops}
    assert [stop for stop in stops if stop[1:] != ["solid", True, True]] == []


@EVERY_PAGE
def test_nothing_leaves_the_page(page: Page, pages: dict[str, str], name: str) -> None:
    """No request but for the page itself, no complaint on the console, no error of the script."""
    asked: list[str] = []
    said: list[str] = []

    def on_request(request: Request) -> None:
        asked.append(request.url)

    def on_console(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("request", on_request)
    page.on("console", on_console)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(pages[name])
    for link in page.locator("a[href^='#']:visible:not(.skip)").all()[:12]:
        link.click()
    page.emulate_media(media="print")
    assert [pages[name]] == asked
    assert [] == said


@EVERY_PAGE
def test_no_page_is_wider_than_its_window(page: Page, pages: dict[str, str], name: str) -> None:
    """Wide tables scroll inside their own boxes, on a telephone too."""
    page.goto(pages[name])
    for width in (360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_headings_of_the_matrix_stay_in_sight(page: Page, pages: dict[str, str]) -> None:
    """In a low window the box scrolls; its first row and its first column stay."""
    page.set_viewport_size({"width": 600, "height": 400})
    page.goto(pages["plan"] + "#matrix")
    box = page.locator(".scroll:has(table.matrix)")
    box.evaluate("each => each.scrollTo(200, 300)")
    shift = box.evaluate(
        "each => { const box = each.getBoundingClientRect(); const corner = each.querySelector('thead th');"
        " const last = each.querySelector('tbody tr:last-child th'); return ["
        " corner.getBoundingClientRect().top - box.top, last.getBoundingClientRect().left - box.left,"
        " each.scrollTop, each.scrollLeft]; }"
    )
    assert [0, 0] == [round(each) for each in shift[:2]]
    assert min(shift[2:]) > 0


def test_it_reads_without_the_script(browser: Browser, pages: dict[str, str]) -> None:
    """No filter is offered, every finding stands there, and the jump still works."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(pages["plan"])
        expect(page.locator("#filter")).to_be_hidden()
        assert page.locator("details.rule .list > li:visible").count() > 25
        expect(page.locator("table.matrix")).to_be_visible()
        page.locator("details.rule[data-c=RSP003] a.jump").click()
        expect(page.locator("mark:target")).to_be_visible()
        expect(page.locator("mark:target")).to_have_text("区商务局")


@pytest.mark.parametrize("script", [True, False])
def test_it_prints_on_a4(browser: Browser, pages: dict[str, str], *, script: bool) -> None:
    """Every finding, the matrix and the folded text are on paper, pages are numbered, the filter is not there."""
    with browser.new_context(java_script_enabled=script) as context:
        page = context.new_page()
        page.goto(pages["plan"])
        data = page.pdf(prefer_css_page_size=True, print_background=True)
    printed = pypdfium2.PdfDocument(data)
    sizes = {(round(each.get_width()), round(each.get_height())) for each in printed}
    texts = ["".join(each.get_textpage().get_text_range().split()) for each in printed]
    printed.close()
    assert {A4_IN_POINTS} == sizes
    whole = "".join(texts)
    for words in (
        "区商务局既是牵头单位又是配合单位",
        "成员单位区税务局没有承担任何任务",
        f"本次检查的{len(zyz.catalogue)}条规则",
        "1/",
    ):
        assert words in whole, words
    assert "清除筛选" not in whole
    assert "规则目录" not in whole
    assert "列出目标企业" in whole.partition("原文检查结果引用的段落")[2]
    assert [f"{number}/{len(texts)}" in text for number, text in enumerate(texts, start=1)] == [True] * len(
        texts
    )


def test_a_wide_matrix_fits_on_paper(page: Page) -> None:
    """The widest band of a plan with many tasks is not cut at the edge of the sheet."""
    tasks = "".join(
        f"{number}.第{number}项重点工作任务。推进工作。（责任单位：区商务局牵头，区财政局配合）\n"
        for number in range(1, 48)
    )
    plan = zyz.parse_plan(f"某区方案\n{tasks}", name="虚构.txt")
    made = zyz.Programme.from_plan(plan)
    page.set_viewport_size({"width": PRINTED_WIDTH, "height": 900})
    page.emulate_media(media="print")
    page.set_content(zyz.to_html(zyz.check(made, as_of=DAY), programme=made))
    assert 2 == page.locator("table.matrix").count()
    widest = max(each.evaluate("each => each.scrollWidth") for each in page.locator("table.matrix").all())
    assert widest <= PRINTED_WIDTH
