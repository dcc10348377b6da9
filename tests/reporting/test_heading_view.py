"""How headings were understood, as text and as the mapping proposed."""

import tomllib

from zhuanyezhen.exchange.excel.heading import Ground
from zhuanyezhen.exchange.excel.understood import UnderstoodHeading, UnderstoodSheet
from zhuanyezhen.reporting.heading_view import headings_to_text, headings_to_toml


def _sheet(*headings: UnderstoodHeading) -> UnderstoodSheet:
    return UnderstoodSheet(name='台账"一"', ledger="问题台账", row=2, headings=headings)


def test_a_mapping_tells_headings_that_read_alike_once() -> None:
    """As the one that was understood, wherever it stands; a file with one key twice could not be read."""
    sheet = _sheet(
        UnderstoodHeading(column="A", heading="备注"),
        UnderstoodHeading(column="B", heading="备 注"),
        UnderstoodHeading(column="C", heading="进 展"),
        UnderstoodHeading(column="D", heading="进展", field="办理情况", ground=Ground.GRAMMAR),
        UnderstoodHeading(column="E", heading="*进展"),
    )
    assert {'台账"一"': {"备注": "", "进展": "办理情况"}} == tomllib.loads(headings_to_toml([sheet]))


def test_what_is_asked_is_not_answered_by_the_file_itself() -> None:
    """It stands there as a comment with its question, ready to be used."""
    sheet = _sheet(UnderstoodHeading(column="A", heading="督办\n单位", maybe=("责任单位", "配合单位")))
    text = headings_to_toml([sheet])
    assert '\n# "督办\\n单位" = "责任单位"  # 没有认出；是否为责任单位、配合单位？\n' in text
    assert {'台账"一"': {}} == tomllib.loads(text)


def test_what_the_template_has_needs_no_mapping() -> None:
    """A sheet that is headed as the template leaves nothing to write."""
    sheet = _sheet(
        UnderstoodHeading(column="A", heading="责任单位", field="责任单位", ground=Ground.TEMPLATE)
    )
    assert {} == tomllib.loads(headings_to_toml([sheet]))


def test_a_column_passed_over_says_so() -> None:
    """It is no column of the office's own, and nothing is asked."""
    told = UnderstoodHeading(column="A", heading="服务单位", also="责任单位")
    assert '"服务单位" = ""  # 也可认作责任单位；相近的不止这一列，没有取用' in headings_to_toml(
        [_sheet(told)]
    )
    assert "could be “责任单位”;" in headings_to_text([_sheet(told)], lang="en")


def test_a_heading_is_one_line() -> None:
    """Its line breaks would tear the columns apart."""
    text = headings_to_text([_sheet(UnderstoodHeading(column="A", heading="存在\n问题"))], lang="en")
    assert ["A", "存在问题", "—"] == text.splitlines()[2].split()[:3]
