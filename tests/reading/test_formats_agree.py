"""One plan, typed in several formats, gives the same tasks."""

import re
from html import escape
from pathlib import Path

import pytest
from attrs import evolve

from render_docx import abstract_list, concrete_list, docx, list_level, paragraph
from zhuanyezhen.model.plan import Damage, Plan
from zhuanyezhen.reading.plan import read_plan

_ROOT = Path(__file__).resolve().parents[2]
_EXAMPLE = _ROOT / "examples" / "jinyuan" / "plan.txt"
_SEED = _ROOT.parent / "shared" / "seeds" / "jinyuan-plan.txt"
_PLANS = [
    _EXAMPLE,
    pytest.param(
        _SEED,
        marks=pytest.mark.skipif(not _SEED.exists(), reason="the shared folder is not on a user's machine"),
    ),
]
_CHAPTER = re.compile(r"^[一二三]、")
_SECTION = re.compile(r"^(\[bookmark: _GoBack\])?（[一二三四五六七八九十]+）")


def _word(text: str) -> bytes:
    """The plan with its headings numbered by Word: typed numbers out, lists in, one list a part."""
    lists = "".join(
        abstract_list(
            key,
            list_level(0, "japaneseCounting", "%1、"),
            list_level(1, "chineseCountingThousand", "（%2）"),
        )
        for key in (0, 1)
    ) + "".join(concrete_list(key + 1, key) for key in (0, 1))
    paragraphs, part = [], 1
    for line in text.split("\n"):
        if line.strip() == "附件":
            part = 2
        if match := _CHAPTER.match(line):
            paragraphs.append(paragraph(line[match.end() :], num=part, level=0))
        elif match := _SECTION.match(line):
            paragraphs.append(paragraph(line[match.end() :], num=part, level=1))
        else:
            paragraphs.append(paragraph(line))
    return docx("".join(paragraphs), numbering=lists)


def _html(text: str) -> bytes:
    body = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n"))
    page = f'<html><head><meta charset="gb2312"><title>方案</title></head><body>{body}</body></html>'
    return page.encode("gb18030")


def _as(suffix: str, content: bytes, folder: Path) -> Plan:
    file = folder / f"plan{suffix}"
    file.write_bytes(content)
    return read_plan(file)


@pytest.mark.parametrize("source", _PLANS)
def test_word_with_automatic_numbers_gives_the_same_tasks(source: Path, tmp_path: Path) -> None:
    """Numbers that Word counts are numbers of headings like typed ones."""
    text = source.read_text("utf-8")
    plan = _as(".docx", _word(text), tmp_path)
    expected = read_plan(source)
    assert (expected.tasks, expected.leading_group, expected.units) == (
        plan.tasks,
        plan.leading_group,
        plan.units,
    )


@pytest.mark.parametrize("source", _PLANS)
def test_html_in_gb18030_gives_the_same_plan(source: Path, tmp_path: Path) -> None:
    """The charset of the meta element is obeyed; the plan is equal but for places and name."""
    text = source.read_text("utf-8")
    plan, page = read_plan(source), _as(".html", _html(text), tmp_path)
    assert evolve(plan, damage=_words(plan)) == evolve(page, damage=_words(page))


def _words(plan: Plan) -> tuple[Damage, ...]:
    """What is damaged; where a sentence stood first is counted in lines of a text and paragraphs of a page."""
    return tuple(evolve(each, first=None) for each in plan.damage)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_every_encoding_gives_the_same_plan(encoding: str, tmp_path: Path) -> None:
    """UTF-8 with a mark, UTF-16 and GB18030 read alike."""
    text = _EXAMPLE.read_text("utf-8")
    assert read_plan(_EXAMPLE) == _as(".txt", text.encode(encoding), tmp_path)


def test_half_width_text_gives_the_same_roles(tmp_path: Path) -> None:
    """A copy with half-width punctuation has the same units in the same roles."""
    text = _EXAMPLE.read_text("utf-8").translate(str.maketrans("（），：；", "(),:;"))
    plan = _as(".txt", text.encode(), tmp_path)
    expected = read_plan(_EXAMPLE)
    assert [[(each.role, each.unit) for each in task.assignments] for task in expected.tasks] == [
        [(each.role, each.unit) for each in task.assignments] for task in plan.tasks
    ]
