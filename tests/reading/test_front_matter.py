"""The title and the place of a plan, in the forms they are published in."""

from pathlib import Path

import pytest

from zhuanyezhen.reading.plan import parse_plan, read_plan

_TASK = "一、重点任务\n（一）做强产业。（责任单位：县工信局牵头）\n"


@pytest.mark.parametrize(
    ("head", "title", "kind"),
    [
        (
            "澄江县人民政府办公室\n关于印发澄江县花卉专业镇\n实施方案的通\n知\n",
            "澄江县人民政府办公室关于印发澄江县花卉专业镇实施方案的通知",
            "通知",
        ),
        (
            "澄江县花卉专业镇\n高质量发展\n三年行动计划\n",
            "澄江县花卉专业镇高质量发展三年行动计划",
            "行动计划",
        ),
        (
            "澄江县人民政府办公室\n关于印发花卉实施方案的\n通    知\n",
            "澄江县人民政府办公室关于印发花卉实施方案的通知",
            "通知",
        ),
        ("首页 > 政务公开\n澄江县花卉实施方案\n", "澄江县花卉实施方案", "实施方案"),
        ("政务公开\n澄江县花卉实施方案\n", "澄江县花卉实施方案", "实施方案"),
        (
            "澄江县人民政府办公室\n2023年9月1日\n（此件公開發布）\n澄江县花卉实施方案\n",
            "澄江县花卉实施方案",
            "实施方案",
        ),
        ("澄江县人民政府办公室\n澄江县花卉实施方案\n", "澄江县花卉实施方案", "实施方案"),
        ("(此件依申请公开)澄江县花卉实施方案\n", "澄江县花卉实施方案", "实施方案"),
        ("信息公开选项：主动公开\n澄江县花卉实施方案\n", "澄江县花卉实施方案", "实施方案"),
        ("主动公开\n澄江县花卉实施方案\n", "澄江县花卉实施方案", "实施方案"),
        (
            "关于印发《澄江县花卉行动方案（2023—2025年）》的通知\n",
            "澄江县花卉行动方案（2023—2025年）",
            "行动方案",
        ),
        ("关于印发澄江县花卉行动方案的通知\n澄江县花卉行动方案\n", "澄江县花卉行动方案", "行动方案"),
        ("澄江县关于成立花卉专业镇领导小组的通知\n", "澄江县关于成立花卉专业镇领导小组的通知", "通知"),
        ("澄江县人民政府关于同意建立联席会议制度的函\n", "澄江县人民政府关于同意建立联席会议制度的函", "函"),
        (
            "澄江县人民政府\n关于公布花卉专业镇名单的公告\n",
            "澄江县人民政府关于公布花卉专业镇名单的公告",
            "公告",
        ),
        ("邀请函\n", None, None),
        (
            "澄江县花卉专业镇实施方案（澄政办发〔2019〕81号 2019年9月7日）\n",
            "澄江县花卉专业镇实施方案",
            "实施方案",
        ),
    ],
)
def test_titles(head: str, title: str | None, kind: str | None) -> None:
    """Over several lines, behind a notice, beside what is neither title nor place; as written."""
    plan = parse_plan(head + _TASK)
    assert (title, kind) == (plan.title, plan.kind)


def test_the_period_on_the_line_below_the_title() -> None:
    """（2023—2025年） on its own line belongs to the title."""
    plan = parse_plan(f"澄江县花卉行动计划\n（2023—2025年）\n{_TASK}")
    assert (2023, 2025) == (plan.first_year, plan.last_year)


def test_a_title_as_a_heading_of_a_page(tmp_path: Path) -> None:
    """HTML headings with a line break in them are one title."""
    file = tmp_path / "plan.html"
    file.write_text(f"<meta charset=utf-8><h1>澄江县花卉专业镇<br>实施方案</h1><p>{_TASK}", "utf-8")
    assert "澄江县花卉专业镇实施方案" == read_plan(file).title


def test_all_on_one_line() -> None:
    """Of a line that holds sentences the words before its first blank may be the title."""
    text = "澄江县花卉实施方案 花卉是传统产业，前景好。为加快发展，制定本方案。 一、任务 （一）育苗。（县林业局牵头）"
    assert "澄江县花卉实施方案" == parse_plan(text).title


def test_a_letterhead_above_the_title() -> None:
    """Organs on their own lines speak in the title that goes on below them, whatever it begins with."""
    plan = parse_plan(f"中共澄江县委办公室\n澄江县人民政府办公室\n印发《澄江县花卉方案》的通知\n{_TASK}")
    assert ("澄江县花卉方案", "中共澄江县委办公室、澄江县人民政府办公室") == (plan.title, plan.issuer)


def test_the_place_of_a_town() -> None:
    """Where neither title nor issuer names a county, the town whose government signs."""
    text = f"白石镇花卉工作方案\n{_TASK}白石镇人民政府\n2021年4月6日\n"
    assert "白石镇" == parse_plan(text).jurisdiction


def test_citations_in_the_preamble_once_and_without_the_own_title() -> None:
    """Nested titles are whole; a title cited twice is one; the plan's own is none."""
    plan = parse_plan(
        "澄江县花卉方案\n根据《关于印发〈花卉规划〉的通知》（岚政发〔2022〕8号）和《花卉规划》《花卉规划》，《澄江县花卉方案》已定。\n"
        + _TASK
    )
    assert [("关于印发〈花卉规划〉的通知", "岚政发〔2022〕8号"), ("花卉规划", "None")] == [
        (each.title, str(each.document_number)) for each in plan.citations
    ]
