"""The title and the place of a plan, in the forms they are published in."""

from pathlib import Path

import pytest

from zhuanyezhen.naming.title_place import place_of
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("怀仁市人民政府办公室关于印发怀仁市陶瓷专业镇培育实施方案的通知", "怀仁市"),
        ("山西省人民政府办公厅关于印发太原市晋源区花卉规划的通知", "晋源区"),
        ("澄江市人民政府关于印发应县花卉规划的通知", "澄江市"),
        ("关于印发应县花卉规划的通知", "应县"),
        ("关于成立应县花卉领导小组的通知", "应县"),
        ("中共晋源区委办公室 晋源区人民政府办公室关于印发《方案》的通知", "晋源区"),
        ("市政府办公室关于成立市花卉领导小组的通知", None),
        ("（此件公开发布）", None),
        ("国务院关于印发规划的通知", None),
        ("", None),
    ],
)
def test_the_place_of_a_notice(text: str, place: str | None) -> None:
    """Of issuer and subject the longer chain of places; of equal ones the issuer's."""
    assert place == place_of(text)
