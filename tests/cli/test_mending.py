"""The way back into Word: check --annotate, fix."""

from pathlib import Path

import pytest

from office_document import office_docx, opened, part, with_parts
from zhuanyezhen.cli import main

_DAY = ("--as-of", "2026-11-27")


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """A plan that says one unit twice."""
    file = tmp_path / "plan.docx"
    file.write_bytes(
        office_docx(
            "专业镇培育实施方案",
            "一、重点任务",
            "（一）做强产业。（责任单位：区工信局牵头，区商务局、区科技局、区商务局配合）",
        )
    )
    return str(file)


def test_a_word_document_comes_back_with_comments(
    plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the language of the command; beside it the report is printed, and a workbook may be checked with it."""
    copy = tmp_path / "批注.docx"
    assert main(["check", plan, *_DAY, "--annotate", str(copy), "--lang", "en"]) == 0
    assert "RSP004" in capsys.readouterr().out
    assert any(each.text.startswith("[warning] RSP004 ") for each in opened(copy.read_bytes()).comments)


def test_it_must_be_clear_which_file_comes_back(
    plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The suffix of the copy says of which kind it is."""
    text = tmp_path / "plan.txt"
    text.write_text("实施方案", "utf-8")
    assert main(["check", str(text), "--annotate", str(tmp_path / "a.docx"), "--lang", "en"]) == 2
    assert "exactly one .docx among the files, not 0" in capsys.readouterr().err
    assert main(["check", plan, "--annotate", str(tmp_path / "a.xlsx")]) == 2
    assert "恰有一个工作簿，现有0个" in capsys.readouterr().err


def test_proposals_are_listed(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without an output nothing is written."""
    assert main(["fix", plan]) == 0
    out = capsys.readouterr().out
    assert out.startswith("RSP004 …")
    assert out.endswith("共1处可以修改。\n")
    assert main(["fix", plan, "--select", "UNT，RDG", "--list", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "Nothing to mend without judgement.\n"
    assert main(["fix", plan, "--select", "PLN"]) == 0
    assert main(["fix", plan, "--select", "XYZ"]) == 2


def test_a_word_document_gets_changes_and_comments_for_the_rest(
    plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each change names its rule; what is mended has no other comment."""
    copy = tmp_path / "修订.docx"
    assert main(["fix", plan, "-o", str(copy), *_DAY]) == 0
    assert "修改1处，逐处批注了规则；其余3个问题需要判断" in capsys.readouterr().out
    told = [each.text.split()[0] for each in opened(copy.read_bytes()).comments]
    assert sorted(["修订：RSP004", "【警告】PLN001", "【警告】PLN002", "【警告】PLN003"]) == sorted(told)
    body = part(copy.read_bytes(), "word/document.xml")
    assert body.count("<w:del ") == 1
    assert main(["check", str(copy), *_DAY, "--select", "RSP"]) == 0
    assert "未发现问题" in capsys.readouterr().out


def test_a_text_is_mended_or_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Markdown keeps its marks; what cannot be placed is told."""
    source, target = tmp_path / "plan.md", tmp_path / "b.md"
    source.write_text(
        "## 一、任务\n（一）甲（区工信局牵头，区**财政局**、区**财政局**配合）[bookmark: a]", "utf-8"
    )
    assert main(["fix", str(source), "--diff"]) == 0
    assert "\n+（一）甲（区工信局牵头，区**财政局**、区**财政局**配合）\n" in capsys.readouterr().out
    assert main(["fix", str(source), "-o", str(target)]) == 0
    assert capsys.readouterr().out == f"已写入“{target}”：修改1处。\n有1处不能在文件中直接修改，没有写入。\n"
    assert target.read_text("utf-8").endswith("配合）")
    source.write_text("（一）甲（区工信局牵头）", "utf-8")
    assert main(["fix", str(source), "-o", str(target), "--lang", "en"]) == 0
    assert capsys.readouterr().out.endswith("0 changes.\n")


def test_a_rule_that_is_not_checked_mends_nothing(
    plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the settings leave out is not asked for by --select."""
    (tmp_path / "own.toml").write_text('ignore = ["RSP004"]\n', "utf-8")
    asked = ["fix", plan, "--list", "--select", "RSP004", "--lang", "en"]
    assert main(asked) == 0
    assert "RSP004" in capsys.readouterr().out
    assert main([*asked, "--config", str(tmp_path / "own.toml")]) == 0
    assert "RSP004" not in capsys.readouterr().out


def test_wrong_uses_of_fix(plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A difference of a Word file, a mended PDF, the text before its changes."""
    assert main(["fix", plan, "--diff"]) == 2
    assert "只用于文本和Markdown文件" in capsys.readouterr().err
    assert main(["fix", plan, "-o", str(tmp_path / "a.pdf"), "--lang", "en"]) == 2
    assert "cannot mend" in capsys.readouterr().err
    assert main(["fix", plan, "--revisions", "original", "--lang", "en"]) == 2
    assert "not with --revisions original" in capsys.readouterr().err


def test_what_the_copy_does_not_keep_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A signature no longer holds."""
    source = tmp_path / "plan.docx"
    data = office_docx("专业镇培育实施方案", "一、重点任务[bookmark: a]")
    rels = part(data, "_rels/.rels").replace(
        "</Relationships>", '<Relationship Id="s" Type="http://x/origin" Target="s.sigs"/></Relationships>'
    )
    source.write_bytes(with_parts(data, {"_rels/.rels": rels, "s.sigs": ""}))
    assert main(["fix", str(source), "-o", str(tmp_path / "a.docx")]) == 0
    assert "签名不带入副本" in capsys.readouterr().err
