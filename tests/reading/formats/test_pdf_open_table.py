"""Tables of a PDF without upright rules, made up: where columns and rows are told by what stays blank."""

from collections.abc import Sequence

import pytest

from reading.formats.render_pdf import SIZE, Page, lines, pdf
from zhuanyezhen.model.plan import Plan
from zhuanyezhen.reading.formats.pdf_open_table import UNSURE
from zhuanyezhen.reading.plan import read_plan

_LEFT = (50, 75, 232, 294, 396)
"""Where the columns begin: between the longest cells are 2 points, a fifth of a character."""

_HEADING = ("序号", "重点任务", "牵头单位", "配合单位", "完成时限")
_ROWS = (
    ("1", "建设花卉交易中心，完善冷链", "县工信局", "县财政局、县商务局", "2026年12月底"),
    ("2", "培育龙头企业", "县农业农村局", "县工信局、县科技局", "2027年6月底"),
)
_TASKS = [
    ("1", "建设花卉交易中心，完善冷链", ["县工信局", "县财政局", "县商务局"]),
    ("2", "培育龙头企业", ["县农业农村局", "县工信局", "县科技局"]),
]


def _page(*rows: tuple[float, Sequence[str]], page: Page | None = None) -> Page:
    """Rows of cells at their heights; a cell without text is blank."""
    page = page or Page()
    for top, cells in rows:
        for x, text in zip(_LEFT, cells, strict=False):
            page.line(text, x=x, top=top)
    return page


def _title() -> Page:
    return lines("青禾县花卉专业镇任务分工表", x=150, top=60)


def _read(*pages: Page) -> Plan:
    return read_plan(pdf(*pages), name="方案.pdf", jurisdiction="青禾县")


def _told(plan: Plan) -> list[tuple[str | None, str, list[str]]]:
    return [(each.number, each.title, [unit.as_written for unit in each.assignments]) for each in plan.tasks]


def test_columns_a_fifth_of_a_character_apart() -> None:
    """Each row is a task with its own units; what stands below in the first column alone is no part of it."""
    page = _page((100, _HEADING), (115, _ROWS[0]), (130, _ROWS[1]), page=_title()).line("附注", x=50, top=160)
    plan = _read(page)
    assert _TASKS == _told(plan)
    assert ["2026-12-31", "2027-06-30"] == [str(each.deadlines[0].due) for each in plan.tasks]
    assert () == plan.unread


def test_cells_of_several_lines_belong_to_the_row_of_their_number() -> None:
    """The heading, too, may be broken: 序号 over two lines. The line above, the end of a paragraph, is no part of it."""
    page = _page(
        (85, ("务。",)),
        (100, ("序", *_HEADING[1:])),
        (112, ("号",)),
        (127, ("1", "建设花卉交易中心，", "县工信", "县财政局、", "2026年")),
        (139, ("", "完善冷链", "局", "县商务局", "12月底")),
        (151, _ROWS[1]),
        page=_title(),
    )
    assert _TASKS == _told(_read(page))


@pytest.mark.parametrize("numbered", [True, False])
def test_rows_are_told_by_the_space_between_them(*, numbered: bool) -> None:
    """Numbers amid their rows say nothing of where these begin; nor does anything where there are none."""
    first = [
        ("", "建设花卉交易中心，", "", "县财政局、", ""),
        ("1" * numbered, "", "县工信局", "", "2026年12月底"),
        ("", "完善冷链", "", "县商务局", ""),
    ]
    second = [
        ("", "培育龙头企业", "", "县工信局、", ""),
        ("2" * numbered, "", "县农业农村局", "县科技局", "2027年6月底"),
    ]
    heading = _HEADING if numbered else ("", *_HEADING[1:])
    page = _page(
        (100, heading),
        *((120 + 11 * at, row) for at, row in enumerate(first)),
        *((165 + 11 * at, row) for at, row in enumerate(second)),
        page=_title(),
    )
    assert [(number if numbered else None, *told) for number, *told in _TASKS] == _told(_read(page))


@pytest.mark.parametrize(
    "rows",
    [
        [("", *_ROWS[0][1:3]), ("", "完善物流", "", "县商务局"), ("", *_ROWS[1][1:])],
        [("", *_ROWS[0][1:3]), ("1", "完善物流", "", "县商务局"), ("2", *_ROWS[1][1:])],
        [
            ("", *_ROWS[0][1:3]),
            ("1", "完善物流", "", "县商务局"),
            ("2", *_ROWS[1][1:]),
            (),
            ("3", "办展会", "县商务局"),
        ],
    ],
)
def test_where_nothing_tells_the_rows_apart_it_is_said(rows: list[tuple[str, ...]]) -> None:
    """Lines as far apart as any, or rows of two numbers, some cells blank: no row is made up, and no task is silently another."""
    heading = _HEADING if rows[1][0] else ("", *_HEADING[1:])
    page = _page((100, heading), *((112 + 12 * at, row) for at, row in enumerate(rows)), page=_title())
    assert UNSURE.format(count=1) in _read(page).notes


def test_rows_that_fill_every_column_are_rows() -> None:
    """Neither numbers nor space are needed where no cell is blank."""
    page = _page(
        (100, ("", *_HEADING[1:])), (112, ("", *_ROWS[0][1:])), (124, ("", *_ROWS[1][1:])), page=_title()
    )
    assert [(None, *told) for _, *told in _TASKS] == _told(_read(page))


@pytest.mark.parametrize("cut", [False, True])
def test_a_table_goes_on_over_the_page(*, cut: bool) -> None:
    """With or without the rest of a row at its head; prose below it ends it."""
    last = ("2", "培育龙头企业", "县农业农村局", "县工信局、" if cut else "县工信局、县科技局", "2027年6月底")
    rest = [("", "", "", "县科技局", "")] * cut
    third = ("3", "开展品牌宣传", "县文旅局", "县商务局", "长期坚持")
    second = _page(*((50 + 12 * at, row) for at, row in enumerate([*rest, third])))
    second.line("本表由青禾县工业和信息化局负责解释，自印发之日起施行，有效期五年", x=50, top=120)
    plan = _read(_page((700, _HEADING), (715, _ROWS[0]), (730, last), page=_title()), second)
    assert [*_TASKS, ("3", "开展品牌宣传", ["县文旅局", "县商务局"])] == _told(plan)


def test_a_heading_of_two_lines_stands_again_on_the_next_page() -> None:
    """There as on the first it is the heading, whole, and no row; its first line alone names most columns."""
    broken = (*_HEADING[:2], "牵头单", *_HEADING[3:])
    one, two = (
        _page((top, broken), (top + 12, ("", "", "位")), (top + 27, row))
        for top, row in zip((700, 50), _ROWS, strict=True)
    )
    one.line("青禾县花卉专业镇任务分工表", x=150, top=60)
    assert _TASKS == _told(_read(one, two))


def test_a_word_amid_the_blank_of_a_heading_belongs_to_the_column_it_is_next_to() -> None:
    """Headings that stand amid their columns, cells at the left of theirs: the widest place blank all the way down counts."""
    page = _title().line("重点任务", x=120, top=100).line("责任单位", x=300, top=100)
    for at, (title, unit) in enumerate(
        (("建设花卉交易中心，完善冷链", "县工信局"), ("培育龙头", "县农业农村局、县科技局"))
    ):
        page.line(title, x=60, top=115 + 15 * at).line(unit, x=240, top=115 + 15 * at)
    assert [
        (None, "建设花卉交易中心，完善冷链", ["县工信局"]),
        (None, "培育龙头", ["县农业农村局", "县科技局"]),
    ] == _told(_read(page))


def test_a_heading_without_rows_and_prose_are_no_table() -> None:
    """Nor is a page that begins with prose the rest of the table the page before ended with."""
    prose = "为推动专业镇高质量发展，现将任务分解如下，请各单位抓好落实，按期完成各项任务"
    assert [] == _told(_read(_page((100, _HEADING), page=_title()).line(prose, x=50, top=115)))
    first = _page((100, _HEADING), (115, _ROWS[0]), (130, _ROWS[1]), page=_title())
    assert _TASKS == _told(_read(first, Page().line(prose, x=50, top=60)))
    assert SIZE == 10  # what the places above count with
