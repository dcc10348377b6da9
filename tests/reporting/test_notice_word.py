"""Notices as a Word file: an official page for each unit, with room for the answer."""

import io

import docx
from attrs import evolve
from docx.document import Document

from tracking.notice_example import TODAY, county
from zhuanyezhen.reporting.notice_word import notices_to_docx
from zhuanyezhen.tracking.notice import Notices, notices


def _notices(unit: str | None = None) -> Notices:
    return notices(county(), as_of=TODAY, unit=unit)


def _written(answer: Notices) -> Document:
    return docx.Document(io.BytesIO(notices_to_docx(answer)))


def test_a_notice_of_one_unit() -> None:
    """Title, day, whom it is for, counts, and a table for each part with a column to be filled in."""
    document = _written(evolve(_notices("县工信局"), unread=()))
    lines = [each.text for each in document.paragraphs]
    assert [
        "督办单",
        "青禾县专业镇工作　截至2026年11月30日",
        "",
        "县工信局：",
        "牵头和负责5项，配合0项。",
    ] == lines[:5]
    assert ["事项", "依据", "分工", "时限", "办理情况"] == [
        cell.text for cell in document.tables[0].rows[0].cells
    ]
    assert "" == document.tables[0].rows[1].cells[-1].text
    assert [3, 2, 2, 2] == [len(table.rows) for table in document.tables]
    assert not any(each.paragraph_format.page_break_before for each in document.paragraphs)
    section = document.sections[0]
    assert section.page_width is not None
    assert 210 == round(section.page_width.mm)


def test_several_begin_with_how_much_each_has() -> None:
    """And with what was not understood; each unit then has pages of its own."""
    answer = _notices()
    document = _written(answer)
    assert "督办事项汇总" == document.paragraphs[0].text
    assert len(answer.notices) + 1 == len(document.tables[0].rows)
    turned = [each.text for each in document.paragraphs if each.paragraph_format.page_break_before]
    assert ["督办单"] * len(answer.notices) == turned
    assert "由有关方面抓好（方案.txt:9）" in [each.text for each in document.paragraphs]


def test_what_was_not_understood_goes_with_the_notice_of_one() -> None:
    """It may be of that very unit."""
    document = _written(_notices("石桥镇"))
    assert 1 == sum(bool(each.paragraph_format.page_break_before) for each in document.paragraphs)
    assert "由有关方面抓好（方案.txt:9）" in [each.text for each in document.paragraphs]


def test_nobody_is_addressed_as_nobody() -> None:
    """And nothing at all is a page that says so."""
    lines = [each.text for each in _written(_notices()).paragraphs]
    assert "没有写明责任单位的事项" in lines
    nothing = _written(evolve(_notices(), notices=(), unread=()))
    assert ("督办事项汇总", 1) == (nothing.paragraphs[0].text, len(nothing.tables[0].rows))


def test_the_same_notices_are_the_same_bytes() -> None:
    """A file that changes from run to run cannot be compared."""
    assert notices_to_docx(_notices()) == notices_to_docx(_notices())
