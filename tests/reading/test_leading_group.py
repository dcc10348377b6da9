"""The leading group as a whole: name, posts, office, members, duties — and never a person's name."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import zhuanyezhen as zyz
from zhuanyezhen.model.plan import LeadingGroup
from zhuanyezhen.reading.plan import parse_plan, read_plan
from zhuanyezhen.reporting.plan_view import plan_to_json


def _group(text: str, place: str = "澄江县") -> LeadingGroup:
    group = parse_plan(text, jurisdiction=place).leading_group
    assert group is not None
    return group


def _members(group: LeadingGroup) -> list[str]:
    return [each.as_written for each in group.members]


def test_a_group_by_name_and_post_in_brackets() -> None:
    """姓名（职务） below labels that stand alone."""
    group = _group(
        "澄江县花卉专业镇指挥部组成人员名单\n总指挥：\n赵某某（县委副书记、县长）\n副总指挥：\n钱某某（副县长）\n"
        "孙某某（县政府办公室主任）\n成员：\n李某某（县工信局局长）\n周某某（县财政局副局长）\n"
        "指挥部办公室设在县工信局，办公室主任由县工信局局长李某某兼任。\n"
    )
    assert (
        "澄江县花卉专业镇指挥部",
        "县委副书记、县长",
        ("副县长", "县政府办公室主任"),
        ["县工信局", "县财政局"],
        "县工信局",
        "县工信局局长",
    ) == (
        group.name,
        group.leader_post,
        group.deputy_posts,
        _members(group),
        group.office_at,
        group.office_head,
    )


def test_a_conference_in_prose() -> None:
    """联席会议: 召集人, members and office in sentences."""
    group = _group(
        "澄江县人民政府办公室关于建立澄江县花卉专业镇联席会议制度的通知\n一、组成\n"
        "联席会议由县工信局、县财政局、县商务局等3个部门组成。联席会议由分管副县长担任召集人，县工信局局长担任副召集人。\n"
        "联席会议办公室设在县工信局负责日常工作。\n"
    )
    assert (
        "澄江县花卉专业镇联席会议",
        "分管副县长",
        ("县工信局局长",),
        ["县工信局", "县财政局", "县商务局"],
        "县工信局",
    ) == (group.name, group.leader_post, group.deputy_posts, _members(group), group.office_at)


def test_a_table_of_people(tmp_path: Path) -> None:
    """职务、姓名、单位 in columns; a row below goes on with the label above it."""
    rows = "组长 赵某某 县长|副组长 钱某某 副县长|成员 孙某某 县工信局局长|_ 李某 县财政局局长".replace(
        "_", ""
    ).split("|")
    cells = "".join(f"<tr><td>{'<td>'.join(row.split(' '))}" for row in ["职务 姓名 单位及职务", *rows])
    file = tmp_path / "plan.html"
    file.write_text(f"<meta charset=utf-8><p>澄江县花卉专业镇领导小组</p><table>{cells}</table>", "utf-8")
    group = read_plan(file).leading_group
    assert group is not None
    assert ("县长", ("副县长",), ["县工信局", "县财政局"]) == (
        group.leader_post,
        group.deputy_posts,
        _members(group),
    )


def test_the_rank_of_a_person_is_no_seat() -> None:
    """县委常委 in front of a post does not make 县委 a member; a unit counts once."""
    group = _group(
        "领导小组\n组长：副县长 赵某某 县政府\n成员：钱某某 县委常委、县委宣传部部长\n孙某某 县工信局局长\n李某某 县工信局副局长\n"
    )
    assert ("县政府副县长", ["县委宣传部", "县工信局"]) == (group.leader_post, _members(group))


def test_names_only() -> None:
    """The group is there, with name and office; its list is not read, and nobody's name is in it."""
    group = _group(
        "经研究，决定成立石桥镇花卉工作领导小组，名单如下：\n组 长：赵某某\n副组长：钱某某 孙某某\n成 员：李 某 周某某\n"
        "领导小组下设办公室，办公室设在石桥镇财政所，由李某兼任办公室主任。\n"
    )
    assert ("石桥镇花卉工作领导小组", None, (), "石桥镇财政所", None, (), 1) == (
        group.name,
        group.leader_post,
        group.deputy_posts,
        group.office_at,
        group.office_head,
        group.members,
        group.members_unread,
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("县政府决定成立澄江县花卉领导小组。", "澄江县花卉领导小组"),
        ("关于成立澄江县花卉专业镇办公室的通知\n", "澄江县花卉专业镇办公室"),
        ("关于调整澄江县花卉领导小组成员的通知\n", "澄江县花卉领导小组"),
        ("成立工作专班。\n成员单位：县工信局\n", "领导小组"),
        ("成员单位：县工信局\n成立澄江县花卉领导小组\n", "领导小组"),
        ("澄江县花卉工作专班\n组长：某某\n", "澄江县花卉工作专班"),
    ],
)
def test_the_name(text: str, name: str) -> None:
    """From the announcement, or from the line above the list; the bare word where there is neither."""
    assert name == _group(text).name


@pytest.mark.parametrize(
    "text",
    [
        "各乡镇要成立领导小组，统筹推进。",
        "县政府决定成立工作专班。",
        "成员：某某\n",
        "组长：某某\n",
        "关于建立澄江县花卉统计制度的通知\n",
        "办公室主任：县工信局局长\n",
    ],
)
def test_no_group(text: str) -> None:
    """What others shall set up, a bare 专班, and labels behind which nothing was read make none."""
    assert parse_plan(text).leading_group is None


def test_several_groups() -> None:
    """The first that is no 专班 is the plan's; the other is given by name."""
    group = _group(
        "一、澄江县花卉工作专班\n班长：县工信局局长\n成员：县商务局局长\n二、澄江县花卉专业镇领导小组\n组长：县长\n"
        "副组长：副县长\n成员：县工信局局长、县财政局局长\n办公室主任：县工信局局长\n"
    )
    assert (
        "澄江县花卉专业镇领导小组",
        "县长",
        ["县工信局", "县财政局"],
        "县工信局局长",
        ("澄江县花卉工作专班",),
    ) == (
        group.name,
        group.leader_post,
        _members(group),
        group.office_head,
        group.others,
    )


def test_more_groups_than_any_plan_has() -> None:
    """A hundred are enough."""
    group = _group("澄江县花卉领导小组\n" + "组长：县长\n成员：县工信局局长\n" * 102)
    assert ["县工信局"] == _members(group)


def test_the_office_is_a_unit_or_nothing() -> None:
    """What stands behind 设在 is cut where the unit ends; a place that is no unit gives none."""
    head = "澄江县花卉领导小组\n组长：县长\n"
    assert "县工信局" == _group(f"{head}办公室设在县工信局三楼会议厅。").office_at
    assert _group(f"{head}办公室设在大楼里。").office_at is None
    assert "县工信局" == _group(f"办公室设在县工信局。\n{head}").office_at


def test_items_that_name_no_known_unit_are_counted() -> None:
    """A post without a unit is understood; an unknown name, and a doubtful start, are not."""
    group = _group("领导小组\n成员：县工信局局长 赵某某、副县长 钱某某、花花世界、孙大明岚溪市财政局局长\n")
    assert (["县工信局"], 2) == (_members(group), group.members_unread)


def test_duties() -> None:
    """Whose duty each sentence is; headings name the holder, sentences about persons are left out."""
    group = _group(
        "一、领导小组\n组长：县长\n二、主要职责\n领导小组负责统筹协调。研究重大事项。组长赵某某负责全面工作。\n办公室承担日常工作。\n"
        "三、专班职责\n抓好落实。\n      \n四、其他\n领导小组负责验收。\n"
    )
    assert [
        ("领导小组", "领导小组负责统筹协调。"),
        ("领导小组", "研究重大事项。"),
        ("办公室", "办公室承担日常工作。"),
        ("专班", "抓好落实。"),
    ] == [(each.holder, each.text) for each in group.duties]


_SURNAMES = st.sampled_from(["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "欧阳", "司马"])
_GIVEN = st.one_of(st.text(alphabet="琛懿祎珺彧翀", min_size=1, max_size=2), st.sampled_from(["某", "某某"]))
_NAMES = st.one_of(
    st.builds(str.__add__, _SURNAMES, _GIVEN),
    st.builds("{}·{}".format, st.sampled_from(["古琛懿", "阿懿"]), st.sampled_from(["买祎提", "珺江"])),
)
_FORMS = (
    "{name} {unit}{post}",
    "{name}{unit}{post}",
    "{name}（{unit}{post}）",
    "{unit}{post}{name}",
    "{unit}{post}（{name}）",
    "{post} {name} {unit}",
    "{name} {unit} {post}",
    "{name} {post}",
    "{name}{post}",
    "{name}",
    "{name} {unit}",
    "{name}{unit}",
    "{unit}{post}",
    "{name}（{unit}党组书记、{post}）",
    "{name} {unit}党组书记、{post}",
    "{unit}",
)
_ENTRIES = st.builds(
    lambda form, name, unit, post: (form.format(name=name, unit=unit, post=post), name),
    st.sampled_from(_FORMS),
    _NAMES,
    st.sampled_from(
        ["县工信局", "澄江县财政局", "晋祠镇", "云川机场集团有限公司", "岚溪市商务局", "财政局", "河西海关"]
    ),
    st.sampled_from(["局长", "副局长", "主任", "总经理", "四级调研员", "负责人"]),
)
_LISTS = st.lists(_ENTRIES, min_size=1, max_size=5)


_DOTTED, _PLAIN = "古琛懿·买祎提", "赵彧"
_SPACED = (f"{_PLAIN} 县工信局局长", _PLAIN)


@given(_LISTS, _LISTS, _LISTS, st.sampled_from(["\n", "、", "，", "；"]), _NAMES)
@example(
    leaders=[(f"{_DOTTED} 县工信局局长", _DOTTED)] * 2
    + [(f"{_DOTTED}云川机场集团有限公司局长", _DOTTED), ("赵祎 县工信局局长", "赵祎")],
    deputies=[*[_SPACED] * 3, (f"{_PLAIN}（县工信局党组书记、副局长）", _PLAIN), _SPACED],
    members=[(f"{_DOTTED} 县工信局局长", _DOTTED)],
    separator="\n",
    head=_PLAIN,
)
@example(
    leaders=[(f"{_DOTTED} 县工信局局长", _DOTTED)],
    deputies=[(f"{_DOTTED}县工信局局长", _DOTTED)],
    members=[(f"{_PLAIN}（县工信局局长）", _PLAIN), (f"晋祠镇负责人{_PLAIN}", _PLAIN)],
    separator="\n",
    head=_PLAIN,
)
def test_no_name_of_a_person_is_in_the_group(
    leaders: list[tuple[str, str]],
    deputies: list[tuple[str, str]],
    members: list[tuple[str, str]],
    separator: str,
    head: str,
) -> None:
    """Whatever the form and the separator: not in the fields, the notes, the findings, nor in JSON."""
    lists = (separator.join(text for text, _ in entries) for entries in (leaders, deputies, members))
    text = "澄江县花卉专业镇领导小组\n组长：{}\n副组长：{}\n成员：{}\n办公室设在县工信局，主任由{}兼任。\n".format(
        *lists, head
    )
    plan = parse_plan(text, jurisdiction="澄江县")
    report = zyz.to_json(zyz.check(plan, as_of=date(2026, 11, 24)))
    said = plan_to_json(plan) + repr(plan.leading_group) + "".join(plan.notes) + report
    names = {name for entries in (leaders, deputies, members) for _, name in entries} | {head}
    assert not [name for name in names if name in said]
    assert not set("琛懿祎珺彧翀") & set(said)
