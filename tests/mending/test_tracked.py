"""Mends as tracked changes of a Word document: accepted they give the mended text, refused the original."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import libreoffice
import zhuanyezhen as zyz
from libreoffice import commanded
from office_document import office_docx, opened, part, with_parts
from render_docx import cell, deleted, inserted, paragraph, plan_lists, relations, root, row, run, table
from zhuanyezhen.annotating.trace import Trace
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.mending.fix import Fix, mended
from zhuanyezhen.mending.tracked import stretches, tracked
from zhuanyezhen.reading.formats.docx import read
from zhuanyezhen.values.source import Source

_DAY = date(2026, 11, 27)
_MAIN = "word/document.xml"
_LINES = (
    "专业镇培育实施方案",
    "一、重点任务",
    "（一）花卉。（责任单位：区审行政审批局牵头，区商务局、区科技局、区科技局配合）",
    "（三）发展。[bookmark: a]园区（责任单位：区市场局牵头，区财政局、区商务局",
    "附件",
    "专业镇领导小组",
    "成员单位：区市场监管局、区行政审批局",
)


def _in_runs(line: str, size: int) -> str:
    runs = (run(line[at : at + size], "<w:b/>" * (at // size % 2)) for at in range(0, len(line), size))
    return paragraph(*runs, "")


def _fix(text: str, old: str, new: str, at: int | None = None) -> Fix:
    start = text.index(old) if at is None else at
    source = Source(document="a.docx", start=start, end=start + len(old))
    return Fix(rule="A", subject=str(start), source=source, old=old, new=new, reason="因", reason_en="why")


def _views(data: bytes) -> tuple[str, str]:
    accepted, original = (read(data, "a.docx", revisions=view).text for view in ("accepted", "original"))
    return accepted, original


@pytest.mark.parametrize("size", [1, 3, 7, 100])
def test_accepted_the_mended_text_refused_the_original(tmp_path: Path, size: int) -> None:
    """However the text is cut into runs; what is put in looks like what it stands in place of."""
    source = tmp_path / "a.docx"
    source.write_bytes(office_docx(*(_in_runs(line, size) for line in _LINES)))
    plan = zyz.read_plan(source)
    found = zyz.fixes(plan)
    assert len(found) > 5
    done = tracked(source.read_bytes(), str(source), found, day=_DAY)
    assert (mended(plan.text, found), plan.text) == _views(done)
    body = part(done, _MAIN)
    assert {"专业镇检查"} == set(
        re.findall(r'w:(?:ins|del) w:id="\d+" w:author="(\w+)" w:date="2026-11-27T00', body)
    )
    ids = re.findall(r'<w:(?:ins|del) w:id="(\d+)"', body)
    assert len(set(ids)) == len(ids)
    assert [f"修订：{fix.rule} {fix.reason}" for fix in found] == [
        each.text for each in opened(done).comments
    ]


def test_what_is_put_in_looks_like_what_it_replaces() -> None:
    """It has the properties of the run it begins in; without a day nothing is dated; English if asked for."""
    data = office_docx(paragraph(run("甲"), run("乙丙", "<w:b/>"), run("丁")))
    text = read(data, "a.docx").text
    done = tracked(data, "a.docx", [_fix(text, "丙丁", "戊&")], day=None, lang="en")
    body = part(done, _MAIN)
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">戊&amp;</w:t></w:r></w:ins>' in body
    assert "w:date" not in body
    assert ["change: A why"] == [each.text for each in opened(done).comments]
    assert ("甲乙戊&\n", "甲乙丙丁\n") == _views(done)


@pytest.mark.parametrize(
    ("body", "old", "new", "accepted"),
    [
        ((paragraph("甲 乙"),), " 乙", "", None),
        ((paragraph("甲 乙丙"),), "甲 乙", "丁", "丁丙\n"),
        ((paragraph(run("甲、 "), run("乙丙")),), "、 乙", "", "甲丙\n"),
        ((paragraph(run("甲、"), run(" "), run("乙丙")),), "、 乙", "", "甲丙\n"),
        ((paragraph(run("甲、"), inserted(" "), run("乙丙")),), "、 乙", "", None),
        ((table(row(cell("甲乙"), "丙")),), "乙", "丁", "甲丁\t丙\n"),
        ((table(row(cell("甲", "乙"), "丙")),), "甲 乙", "丁", None),
        ((table(row(cell("甲"), "丙")),), "甲\t丙", "丁", None),
        ((paragraph("任务", num=1, level=0),), "一、任", "丁", None),
        ((paragraph("任务", num=1, level=0),), "任", "丁", "一、丁务\n"),
        ((paragraph(inserted("甲乙")),), "乙", "丁", None),
        ((paragraph(deleted("丙"), run("甲乙")),), "乙", "丁", "甲丁\n"),
        ((paragraph("<m:oMath><m:r><m:t>甲</m:t></m:r></m:oMath>"),), "甲", "丁", None),
        ((paragraph(f"<w:r><w:pict><w:txbxContent>{paragraph('甲')}</w:txbxContent></w:pict></w:r>"),), "甲", "丁", None),
        (("<w:p><w:r><w:t>甲</w:t><w:t>乙</w:t><w:t>丙</w:t></w:r></w:p>",), "乙", "", "甲丙\n"),
        (("<w:p><w:r><w:t>甲乙</w:t><w:tab/><w:t>乙丙</w:t></w:r></w:p>",), "乙\t乙", "", None),
        (('<w:p><w:r><w:t xml:space="preserve">甲\u2028乙</w:t></w:r></w:p>',), "甲\n乙", "", None),
        (("<w:p><w:hyperlink><w:r><w:t>甲乙</w:t></w:r></w:hyperlink></w:p>",), "甲", "丁", "丁乙\n"),
    ],
)  # fmt: skip
def test_where_text_can_be_changed(body: tuple[str, ...], old: str, new: str, accepted: str | None) -> None:
    """Not where others' changes are open, nor in boxes, formulas and numbers Word counts, nor over cells."""
    data = office_docx(
        *body,
        **{
            "word/numbering.xml": root("numbering", plan_lists()),
            "word/_rels/document.xml.rels": relations([("numbering", "numbering.xml")]),
        },
    )
    before = _views(data)
    fix = _fix(before[0], old, new)
    assert (accepted is None) == (stretches(Trace.of(data, "a.docx"), fix) is None)
    if accepted is None:
        with pytest.raises(UnreadableFileError, match="would not be the same"):
            tracked(data, "a.docx", [fix], day=None)
    else:
        assert (accepted, before[1]) == _views(tracked(data, "a.docx", [fix], day=None))


@pytest.mark.parametrize(
    ("text", "at", "accepted"),
    [("甲乙", 1, "甲丁乙\n"), ("甲乙", 2, "甲乙丁\n"), ("甲乙", 0, "丁甲乙\n"), ("甲 乙", 2, "甲 丁乙\n")],
)
def test_where_something_is_put_in(text: str, at: int, accepted: str) -> None:
    """Behind the character before it, or before the one behind it, where there is none or a blank."""
    data = office_docx(paragraph(text))
    done = tracked(data, "a.docx", [_fix(text, "", "丁", at)], day=None)
    assert (accepted, f"{text}\n") == _views(done)


def test_nothing_can_be_put_into_an_empty_paragraph() -> None:
    """There is no text element that would say where."""
    assert None is stretches(Trace.of(office_docx(""), "a.docx"), _fix("", "", "丁", 0))


def test_a_body_that_means_something_else_by_our_names_is_refused() -> None:
    """What is made is read again, in both views."""
    main = part(office_docx("甲"), _MAIN).replace("<w:p>", '<w:p xmlns:x="x">')
    body = main.replace(
        '<w:r><w:t xml:space="preserve">甲</w:t></w:r>', '<w:r><w:t xml:space="preserve">甲</w:t></w:r>'
    )
    assert tracked(with_parts(office_docx(), {_MAIN: body}), "a.docx", [_fix("甲", "甲", "乙")], day=None)


_PIECES = st.sampled_from(["甲", "乙 ", " 丙", "、", "&", "\u200b", "𠀀"])


@given(
    st.lists(st.lists(_PIECES, min_size=1, max_size=6), min_size=1, max_size=3),
    st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 6), st.sampled_from(["", "戊", "己 庚<"])), max_size=4
    ),
)
@settings(max_examples=40, deadline=None)
def test_any_changes_accepted_and_refused(
    paragraphs: Sequence[Sequence[str]], wanted: Sequence[tuple[int, int, str]]
) -> None:
    """Wherever they stand, those that fit are read as they should be in both views."""
    data = office_docx(*(paragraph(*map(run, each), "") for each in paragraphs))
    trace = Trace.of(data, "a.docx")
    text = trace.document.text
    made = list[Fix]()
    for start, length, new in sorted(wanted, key=lambda each: each[:2]):
        last = made[-1].span[1] if made else -1
        fix = _fix(text, text[start : start + length], new, min(start, len(text)))
        if start > last and fix.old != new and stretches(trace, fix):
            made.append(fix)
    done = tracked(data, "a.docx", made, day=None)
    assert (mended(text, made), text) == _views(done)


@pytest.mark.skipif(bool(libreoffice.missing()), reason=libreoffice.missing())
def test_libreoffice_accepts_and_refuses_to_the_same_texts(tmp_path: Path) -> None:
    """Its own commands to accept or refuse all changes give what fixes says, or the original."""
    source = tmp_path / "plan.docx"
    source.write_bytes(office_docx(*(_in_runs(line, 5) for line in _LINES)))
    plan = zyz.read_plan(source)
    found = zyz.fixes(plan)
    made = tracked(source.read_bytes(), str(source), found, day=_DAY)
    accepted, refused = (
        "\n".join(
            each.text
            for each in opened(commanded(tmp_path, made, f".uno:{what}AllTrackedChanges")).paragraphs
        )
        for what in ("Accept", "Reject")
    )
    assert accepted != refused
    assert [mended(plan.text, found).strip(), plan.text.strip()] == [accepted.strip(), refused.strip()]
