"""How groups, roles and offices are written."""

import pytest

from zhuanyezhen.naming.group import (
    announced_group,
    column_of,
    group_name,
    office_head_span,
    office_spans,
    role_of,
)


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("第一召集人", "leader"),
        ("总召集人", "chief"),
        ("副总指挥", "deputy"),
        ("常务副主任委员", "deputy"),
        ("主任委员", "leader"),
        ("委  员", "member"),
        ("成员部门", "member"),
        ("领导小组办公室主任", "head"),
    ],
)
def test_roles(label: str, role: str) -> None:
    """委员 alone is a member, 主任委员 leads, blanks are nothing."""
    assert role == role_of(label)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("2.1 澄江县防汛指挥部", "澄江县防汛指挥部"),
        ("附件1： 澄江县花卉指挥部成员名单", "澄江县花卉指挥部"),
        ("澄江县质量工作委员会名单", "澄江县质量工作委员会"),
        ("县里成立由县长任组长，县工信局为成员的花卉工作领导小组，抓好落实。", "花卉工作领导小组"),
        ("经研究，成立花卉领导小组办公室。", ""),
        ("领导小组", ""),
    ],
)
def test_names(line: str, name: str) -> None:
    """Behind 附件, a number, 成立; an office and a bare word are no group's name."""
    assert name == group_name(line)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("澄江县陶瓷联席会议制度\n一、职能", (0, "澄江县陶瓷联席会议")),
        ("附件 澄江县花卉领导小组成员单位职责\n", (0, "澄江县花卉领导小组")),
        ("关于调整澄江县花卉领导小组成员的通知", (0, "澄江县花卉领导小组")),
        ("县政府决定成立工作专班。", (0, "")),
        ("各镇要成立领导小组。", (0, "")),
    ],
)
def test_announcements(text: str, found: tuple[int, str]) -> None:
    """A title of duties or rules announces its group, too."""
    assert found == announced_group(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("领导小组在县林业局设办公室，处理日常事务。", "县林业局"),
        ("领导小组下设办公室，设在县林业局，某某兼任主任。", "县林业局"),
        ("下设办公室在县委农办，主任由县委农办主任兼任", "县委农办"),
        ("办公室由县商务局调整到县林业局。", "县林业局"),
        ("办公室暂设于县林业局", "县林业局"),
        ("领导小组日常工作由县林业局具体承担。", "县林业局"),
        ("办公室：县林业局", "县林业局"),
        ("办公室 县林业局", "县林业局"),
        ("办公室挂靠县林业局。", "县林业局"),
    ],
)
def test_where_the_office_is(text: str, office: str) -> None:
    """设在, 在…设, 调整到, 挂靠, the daily work, a label or a cell."""
    assert [office] == [text[start:end] for start, end in office_spans(text)]


def test_no_office_and_no_head() -> None:
    """What says neither gives neither."""
    assert ([], (0, 0)) == (list(office_spans("办公室要抓好落实。")), office_head_span("主任某某", 0))


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("办公室主任由县林业局局长兼任", "县林业局局长"),
        ("由县林业局局长任办公室主任", "县林业局局长"),
        ("办公室设在县林业局，主任由分管副局长担任", "分管副局长"),
    ],
)
def test_who_heads_the_office(text: str, head: str) -> None:
    """Ex officio, in either order."""
    assert head == text[slice(*office_head_span(text, 0))]


def test_columns() -> None:
    """Headings of people and of members; a task's heading is none."""
    headings = ["姓名", "现任职务", "工作单位及职务", "领导小组职务", "成员单位", "备注", "牵头单位"]
    assert ["person", "seat", "seat", "role", "member", "other", ""] == [column_of(each) for each in headings]
