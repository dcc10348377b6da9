"""How things show in a notebook: escaped, in tables, folded, cut with a word on the rest."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import zhuanyezhen as zyz
from reporting.specimens import AS_OF, EARLIER, FULL, WAIVED
from tables import Page
from zhuanyezhen.escaping import visible
from zhuanyezhen.model.plan import Unread, UnreadReason
from zhuanyezhen.showing.markup import Html
from zhuanyezhen.showing.notebook import badge, folded, framed, html_facts, html_table
from zhuanyezhen.shown import Shown

_HOSTILE = '<script>alert("1")</script>\u202e\x1b&'


def _hostile_things() -> list[Shown]:
    """One of each, with a hostile text wherever a text may stand."""
    source = zyz.Source(document=_HOSTILE, paragraph=1)
    assignment = zyz.Assignment(role=zyz.Role.LEAD, as_written=_HOSTILE, source=source)
    task = zyz.Task(
        number=_HOSTILE, title=_HOSTILE, text=_HOSTILE, path=(_HOSTILE,), clauses=(_HOSTILE,),
        assignments=(assignment,), source=source,
    )  # fmt: skip
    group = zyz.LeadingGroup(
        name=_HOSTILE, leader_post=_HOSTILE, deputy_posts=(_HOSTILE,), office_at=_HOSTILE,
        members=(zyz.Member(as_written=_HOSTILE),),
    )  # fmt: skip
    plan = zyz.Plan(
        name=_HOSTILE, status=_HOSTILE, citations=(zyz.Citation(title=_HOSTILE),), tasks=(task,), leading_group=group,
        unread=(Unread(text=_HOSTILE, reason=UnreadReason.NAME, source=source),), notes=(_HOSTILE,),
    )  # fmt: skip
    change = zyz.TierChange(
        kind=zyz.ChangeKind.RENAMED, name=_HOSTILE, batch=_HOSTILE, document_number=_HOSTILE
    )
    town = zyz.Town(
        id=_HOSTILE, name=_HOSTILE, former_names=(_HOSTILE,), industry=_HOSTILE, sector=_HOSTILE, areas=("140110",),
        tiers=(change, zyz.TierChange(kind=zyz.ChangeKind.RECOGNISED, tier=zyz.Tier.COUNTY)),
    )  # fmt: skip
    area = zyz.Area(code="140110", name=_HOSTILE, kind=zyz.AreaKind.COUNTY, parent="140100")
    programme = zyz.Programme(
        name=_HOSTILE, roster=zyz.Roster(areas=(area,)), coverage_goal=zyz.CoverageGoal(document=_HOSTILE),
        plans=(plan,), towns=(town,), problems=(zyz.Problem(id="1", description=_HOSTILE, unit=_HOSTILE),),
        policies=(zyz.TownPolicy(id="2", towns=(_HOSTILE,)),), notes=(_HOSTILE,),
    )  # fmt: skip
    finding = evolve(FULL.findings[0], subject=_HOSTILE, message=_HOSTILE, source=source, code=_HOSTILE)
    waiver = zyz.Waiver(code="1", reason=_HOSTILE, approver=_HOSTILE, until=AS_OF)
    report = zyz.Report(
        as_of=AS_OF, library_version=_HOSTILE, input=(_HOSTILE,), findings=(finding,), waived=((finding, waiver),),
        notes=(_HOSTILE,),
    )  # fmt: skip
    coverage = zyz.coverage(programme, as_of=AS_OF)
    return [
        plan, task, group, plan.matrix(), town, programme, report, report.compare(FULL), coverage,
        coverage.why("140110"), zyz.assign(programme, "1", as_of=AS_OF), zyz.assign_all(programme, as_of=AS_OF),
        *zyz.completeness(programme, as_of=AS_OF),
    ]  # fmt: skip


@pytest.mark.parametrize("thing", _hostile_things(), ids=lambda thing: type(thing).__name__)
def test_nothing_in_a_document_acts_on_the_page(thing: Shown) -> None:
    """A tag of a document is text on the page, controls are seen, and the page is well formed."""
    html = thing._repr_html_()
    page = Page(html)
    assert "script" not in page.tags
    assert visible(_HOSTILE) in page.text
    assert not {"\u202e", "\x1b"} & set(html)


@pytest.mark.parametrize("thing", _hostile_things(), ids=lambda thing: type(thing).__name__)
def test_colours_are_inherited(thing: Shown) -> None:
    """Nothing is painted white or black, so that light and dark themes both read."""
    html = thing._repr_html_()
    assert html.startswith('<div class="zyz" lang="zh-CN"><style>')
    assert not [
        each for each in ("background:#fff", "background:white", "color:#000", "color:black") if each in html
    ]


@given(st.text(st.characters()))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    """A cell holds the characters of its text, made visible."""
    page = Page(html_table(("单位",), [(text,)], empty=""))
    assert [["单位"], [visible(text) or "—"]] == page.rows


def test_a_badge_may_have_a_colour_but_always_a_word() -> None:
    """The colour comes from the style, the word stands."""
    assert '<b class="zyz-error">错误</b>' == badge("错误", "error")


def test_a_table_without_rows_is_a_sentence() -> None:
    """Never an empty box."""
    assert "<p>没有识读到任务</p>" == html_table(("序号", "任务"), [], empty="没有识读到任务")


def test_a_table_has_headed_columns_and_rows() -> None:
    """Headings say what they head; an empty cell is a dash."""
    html = html_table(("单位", "角色"), [("区商务局", "")], empty="没有")
    assert [["单位", "角色"], ["区商务局", "—"]] == Page(html).rows
    assert 2 == html.count('<th scope="col">')
    assert 1 == html.count('<th scope="row">')


def _flush_right(*rows: tuple[str, ...]) -> list[str]:
    """The cells of columns of counts, from a table of three columns."""
    html = html_table(("单位", "甲", "乙"), rows, empty="")
    return [part.partition("<")[0] for part in html.split(' class="zyz-n">')[1:]]


def test_counts_are_set_flush_right_and_words_are_not() -> None:
    """With their heading; a badge may stand in for a count, and the first column heads the rows."""
    assert ["乙", "1", "20"] == _flush_right(("1", "否", "1"), ("2", "3", "20"))
    assert ["甲", "7", ""] == _flush_right(("台账", "7", "—"), ("台账", badge("没有报送"), "8"))
    assert [] == _flush_right(("台账", badge("没有"), "1"), ("台账", badge("没有"), "一"))


@pytest.mark.parametrize(
    ("see", "told"),
    [("plan.tasks", "还有3行没有列出，用 plan.tasks 查看全部。"), ("", "还有3行没有列出。")],
)
def test_a_long_table_says_what_is_left_out(see: str, told: str) -> None:
    """How many rows, and how to see them."""
    page = Page(html_table(("行",), [(str(number),) for number in range(5)], empty="", see=see, at_most=2))
    assert [["行"], ["0"], ["1"]] == page.rows
    assert page.text.endswith(told)


def test_facts_are_headed_by_their_labels() -> None:
    """One row each, the label first."""
    assert [["文号", "—"], ["状态", "征求意见稿"]] == Page(
        html_facts([("文号", ""), ("状态", "征求意见稿")])
    ).rows


def test_a_section_is_folded_under_its_summary() -> None:
    """A plain part is a paragraph, HTML is taken as it is."""
    expected = "<details><summary>领导小组</summary><p>31个</p><hr></details>"
    assert expected == folded("领导小组", "31个", Html("<hr>"))


def test_what_is_shown_has_its_title_first() -> None:
    """Then the parts, in order."""
    assert "检查报告甲乙" == Page(framed("检查报告", "甲", "乙")).text


def test_the_reports_of_the_specimens_are_well_formed() -> None:
    """Waived findings and a comparison, too."""
    assert "已豁免（1 条）" in Page(WAIVED._repr_html_()).text
    assert "与上次相比" in Page(FULL.compare(EARLIER)._repr_html_()).text
