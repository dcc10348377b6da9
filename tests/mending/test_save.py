"""A file with its mends in it."""

from datetime import date
from pathlib import Path

import pytest

import zhuanyezhen as zyz
from office_document import office_docx, part
from render_docx import paragraph, plan_lists, relations, root
from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.mending.fix import mended
from zhuanyezhen.mending.save import mended_file

_TWICE = "（一）甲。（责任单位：区工信局牵头，区财政局、区财政局配合）"
_ONCE = "（一）甲。（责任单位：区工信局牵头，区财政局配合）"


def test_a_text_is_written_in_utf_8_with_its_line_ends(tmp_path: Path) -> None:
    """Whatever it was in."""
    source, target = tmp_path / "a.txt", tmp_path / "b.txt"
    source.write_bytes(f"方案\r\n一、任务\r\n{_TWICE}\r\n".encode("gb18030"))
    assert () == zyz.save_mended(source, zyz.fixes(zyz.read_plan(source)), target)
    assert f"方案\r\n一、任务\r\n{_ONCE}\r\n".encode() == target.read_bytes()


def test_markdown_keeps_its_marks(tmp_path: Path) -> None:
    """What cannot be placed is handed back, with all of its finding."""
    source, target = tmp_path / "a.md", tmp_path / "b.markdown"
    source.write_text(
        "# 方案\n\n## 一、任务\n\n**（一）甲。**（责任单位：区工信局牵头，区财政局、区财政局配合）\n（三）<b>乙",
        "utf-8",
    )
    found = zyz.fixes(zyz.read_plan(source))
    assert () == zyz.save_mended(source, found, target)
    assert "**（一）甲。**（责任单位：区工信局牵头，区财政局配合）\n（二）<b>乙" in target.read_text("utf-8")
    source.write_text("## 一、任务\n（一）甲（区工信局牵头，区**财政局**、区**财政局**配合）", "utf-8")
    found = zyz.fixes(zyz.read_plan(source))
    assert found
    assert found == zyz.save_mended(source, found, target)
    assert source.read_bytes() == target.read_bytes()


def test_a_word_document_has_tracked_changes(tmp_path: Path) -> None:
    """Those that do not fit are handed back: of a run of headings one is numbered by Word."""
    source, target = tmp_path / "a.docx", tmp_path / "b.docx"
    data = office_docx(
        "方案", "一、任务", _TWICE, "（三）乙", paragraph("丙", num=1, level=1), "（四）丁",
        **{
            "word/numbering.xml": root("numbering", plan_lists().replace('<w:start w:val="1"/>', '<w:start w:val="4"/>', 2)),
            "word/_rels/document.xml.rels": relations([("numbering", "numbering.xml")]),
        },
    )  # fmt: skip
    source.write_bytes(data)
    plan = zyz.read_plan(source)
    found = zyz.fixes(plan)
    left = zyz.save_mended(source, found, target, as_of=date(2026, 11, 27))
    assert {"RDG003"} == {fix.rule for fix in left}
    done = [fix for fix in found if fix not in left]
    assert mended(plan.text, done) == zyz.read_plan(target).text
    assert 'w:date="2026-11-27T00:00:00Z"' in part(target.read_bytes(), "word/document.xml")
    assert data == source.read_bytes()


def test_wrong_uses_are_refused(tmp_path: Path) -> None:
    """Into itself, into another kind, mends of another file."""
    source = tmp_path / "a.txt"
    source.write_text(f"方案\n{_TWICE}", "utf-8")
    found = zyz.fixes(zyz.read_plan(source))
    with pytest.raises(WrongUseError, match="itself"):
        zyz.save_mended(source, found, source)
    with pytest.raises(WrongUseError, match=r"only \.docx \.txt"):
        zyz.save_mended(source, found, tmp_path / "b.docx")
    with pytest.raises(WrongUseError, match=r"only \.docx \.txt"):
        zyz.save_mended(tmp_path / "a.pdf", found, tmp_path / "b.pdf")
    source.write_text("方案\n（一）甲", "utf-8")
    with pytest.raises(WrongUseError, match="these mends are not of"):
        zyz.save_mended(source, found, tmp_path / "b.txt")
    other = tmp_path / "a.docx"
    other.write_bytes(office_docx("方案"))
    with pytest.raises(WrongUseError, match="these mends are not of"):
        mended_file(str(other), found, None, "zh")
