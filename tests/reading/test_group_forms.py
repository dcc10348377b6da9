"""Leading groups in the forms that plans give them: whole documents, every field."""

from pathlib import Path

import pytest

from zhuanyezhen.model.plan import LeadingGroup
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.leading_group import read_leading_group
from zhuanyezhen.reading.outline import read_outline
from zhuanyezhen.reading.plan import parse_plan, read_plan
from zhuanyezhen.reading.responsibility import UnitLedger
from zhuanyezhen.reporting.plan_view import plan_to_json


def _said(group: LeadingGroup | None) -> str:
    """Leader | deputies | members and how many were not read | office, its head."""
    assert group is not None
    members = [each.as_written for each in group.members]
    unread = f"+{group.members_unread}" if group.members_unread else ""
    office = f"{group.office_at or ''},{group.office_head or ''}".strip(",")
    return f"{group.leader_post or ''}|{'/'.join(group.deputy_posts)}|{' '.join(members)}{unread}|{office}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "组长：赵某某县委副书记、县长\n副组长：钱某县委常委、副县长\n孙某某县政府办公室主任\n成员：李某县工信局局长\n"
                "周某某县自然资源局党组成员、副局长\n欧阳某某澄江花卉研究院院长\n县某某县财政局副局长\n领导小组办公室设在县工信局，负责日常工作。\n"
            ),
            "县委副书记、县长|县委常委、副县长/县政府办公室主任|县工信局 县自然资源局 澄江花卉研究院 县财政局|县工信局",
        ),
        (
            (
                "组　长：区某区委书记\n副组长：区大明区委副书记、区长\n成　员：区小明区财政局局长\n古丽某某·某某区商务局局长\n"
                "慕容大海区教育局局长\n张三区工信局局长\n三、办公室\n办公室设在区工信局\n"
            ),
            "区委书记|区委副书记、区长|区财政局 区商务局 区教育局 区工信局|区工信局",
        ),
        (
            (
                "指 挥 长：王大明市委副书记、市长\n副指挥长：李小山副市长\n成　员：张三市工业和信息化局局长\n卢大海国网岚溪供电公司总经理\n"
                "指挥部办公室设在市工业和信息化局，由市工业和信息化局局长兼任办公室主任。\n"
            ),
            "市委副书记、市长|副市长|市工业和信息化局 国网岚溪供电公司|市工业和信息化局,市工业和信息化局局长",
        ),
        (
            (
                "组 长\n赵大明 （区长）\n副组长\n钱小明（区政府办公室主任）\n成 员\n孙大海(区商务局局长)\n李小山〔区农业农村局副局长〕\n"
                "区大江【区统计局局长】\n日常工作由区商务局承担。\n"
            ),
            "区长|区政府办公室主任|区商务局 区农业农村局 区统计局|区商务局",
        ),
        (
            (
                "组长：县长（赵某某）\n副组长：副县长（钱某某）\n成员：县林业局局长（孙某）、县财政局局长（李某某）\n"
                "办公室设在县林业局，办公室主任由县林业局局长（李某某）兼任。\n"
            ),
            "县长|副县长|县林业局 县财政局|县林业局,县林业局局长",
        ),
        (
            (
                "总召集人：赵某某 副省长\n召集人：钱某 省政府副秘书长\n孙某某 省商务厅厅长\n成员：李某 省委宣传部副部长\n"
                "吴某 省供销社理事会副主任\n郑某某 人民银行河西省分行副行长\n"
            ),
            "副省长|省政府副秘书长/省商务厅厅长|省委宣传部 省供销社 人民银行河西省分行|",
        ),
        (
            "主任委员：县长\n常务副主任委员：县委常委、副县长\n副主任委员：分管质量工作的副县长\n委员：\n县法院副院长\n县教育局总督学\n",
            "县长|县委常委、副县长/分管质量工作的副县长|县法院 县教育局|",
        ),
        (
            "组长：赵某某 镇党委书记\n钱某 镇长\n成员：孙某 派出所所长\n李某 岚河村党支部书记、村委会主任\n联络员\n由各单位指定。\n",
            "镇党委书记、镇长||派出所 岚河村|",
        ),
        (
            "联席会议由县工信局、县财政局组成，县工信局为牵头单位。\n召集人由分管副县长担任，各单位派一人参加。\n",
            "分管副县长||县工信局 县财政局|",
        ),
        (
            "关于调整澄江县花卉工作领导小组成员的通知\n增补县商务局、县行政学院为成员单位。办公室由县商务局调整到县林业局，某某任组长。\n",
            "||县商务局 县行政学院|县林业局",
        ),
        (
            "（一）产业发展专班\n班长：副县长\n成员单位：县工信局\n（二）要素保障专班\n班长：县委常委\n成员单位：县财政局、县工信局\n",
            "副县长||县工信局 县财政局|",
        ),
        (
            "成员单位：区工信局、区商务局、各镇（街）\n领导小组日常工作由区工信局承担\n（联系电话：123）\n白石区人民政府\n2024年5月6日\n",
            "||区工信局 区商务局 各镇（街）|区工信局",
        ),
        (
            "成立花卉工作领导小组，由县长任组长，常务副县长、分管农业的副县长任副组长，农发行澄江县支行、县财政局为成员单位。\n",
            "县长|常务副县长/分管农业的副县长|农发行澄江县支行 县财政局|",
        ),
    ],
)
def test_forms(text: str, said: str) -> None:
    """Joined without blanks, brackets of every kind, labels alone, ex officio, prose: the same fields, no name."""
    plan = parse_plan(text)
    assert said == _said(plan.leading_group)
    assert not [name for name in ("某", "大明", "小明", "张三", "小山", "大江") if name in plan_to_json(plan)]


_TITLE = "# 澄江县花卉专业镇领导小组名单\n\n"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            (
                "| 组内职务 | 姓名 | 单位及职务 |\n|---|---|---|\n| 组长 | 赵某某 | 县委副书记、县长 |\n| 副组长 | 钱某 | 副县长 |\n"
                "| 成员 | 孙大明 | 县工信局局长 |\n| | 李小山 | 县财政局局长 |\n"
            ),
            "县委副书记、县长|副县长|县工信局 县财政局|",
        ),
        (
            (
                "| 序号 | 单位 | 职务 | 姓名 | 指挥部职务 |\n|---|---|---|---|---|\n| 1 | 县政府 | 副县长 | 赵某 | 指挥长 |\n"
                "| 2 | 高岭产业园管委会 | 主任 | 孙某 | 副指挥长 |\n| 3 | 县水务局 | 局长 | 李某 | 成员 |\n"
            ),
            "县政府副县长|高岭产业园管委会主任|县水务局|",
        ),
        (
            "| 职务 | 姓名 | 单位 | 小组职务 |\n|---|---|---|---|\n| 局长 | 区大海 | 县财政局 | 成员 |\n| 县长 | 赵某 | 县政府 | 组长 |\n",
            "县政府县长||县财政局|",
        ),
        (
            "| 成员单位 | 主要职责 |\n|---|---|\n| 县工信局 | 推进花卉园区，联系县统计局 |\n| 县财政局 | 安排资金，接受县审计局检查 |\n",
            "||县工信局 县财政局|",
        ),
        (
            "| 组长 | 县长 |\n|---|---|\n| 副组长 | 副县长 |\n| 成员单位 | 县工信局、县财政局 |\n| 办公室 | 县工信局 |\n",
            "县长|副县长|县工信局 县财政局|县工信局",
        ),
        (
            "| 赵某某 | 县长 | 组长 |\n|---|---|---|\n| 钱某 | 县工信局局长 | 成员 |\n",
            "县长||县工信局|",
        ),
        ("| 姓名 | 单位 |\n|---|---|\n| 赵某某 | 县工信局 |\n", "|||"),
    ],
)
def test_tables(table: str, said: str, tmp_path: Path) -> None:
    """By their headings, in any order of columns; upright; duties of members name no members."""
    file = tmp_path / "plan.md"
    file.write_text(_TITLE + table, "utf-8")
    assert said == _said(read_plan(file).leading_group)


def test_a_list_longer_than_any_plan_has() -> None:
    """What is beyond the limit is counted as unread, and takes no time."""
    text = "澄江县花卉领导小组\n组长：县长\n成员单位：" + "澄江县花卉工信局、" * 12_000
    document = document_of(text, "plan.txt")
    ledger = UnitLedger(document, Register(Scope(jurisdiction="澄江县")))
    group = read_leading_group(document, read_outline(document), ledger)
    assert group is not None
    assert (1, 889) == (len(group.members), group.members_unread)
