"""The words of responsibility: labels by their grammar, role words, blankets, notes, open ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.grammar.wording import (
    BLANKET,
    LABEL,
    NOTE,
    OPEN_END,
    ROLE,
    Field,
    column_meaning,
    is_strong,
    meaning_of,
    role_of,
)
from zhuanyezhen.model.plan import Role

_LABELS = {
    Role.LEAD: """牵头单位 总牵头单位 副牵头单位 主办科室 主抓部门 主责部门 总负责单位 负总责单位 领办单位 领衔单位 抓总单位 第一责任单位
        汇总单位 牵头责任单位 市级牵头部门 牵头（责任）单位 牵头单位（部门） 具体牵头单位 牵头主体 牵头股室 业务牵头处室 项目牵头方 牵头""",
    Role.COOPERATE: """配合单位 协同单位 协作部门 协助部门 协办单位 参与单位 参加单位 参建单位 会办单位 支持单位 联办单位 协同配合单位
        主要配合部门 其他配合单位 其它参与单位 共同参与部门 配合责任单位 相关配合单位 直接协助单位 协办方 配合""",
    Role.IMPLEMENT: "落实单位 实施单位 执行机构 具体实施单位 组织实施部门 项目实施主体 落实科室 落实",
    Role.RESPONSIBLE: """责任单位 责任部门 责任主体 责任科室 责任站所 承办单位 主管部门 归口部门 归口管理部门 办理单位 承担单位 分管部门 指导单位
        整改单位 负责部门 责任落实单位 落实责任单位 主要责任单位 县级责任部门 镇责任主体 行业主管部门 责任单位（科室） 责任单位名单
        责任单位及责任人 责任部门和负责人 牵头、配合单位 牵头和配合部门 牵头及协办单位 责任分工 任务分工 职责分工 任务分解 责任落实 分工 责任 负责""",
    Field.PERSON: """责任人 负责人 牵头人 分管领导 分管县领导 包联领导 挂点领导 牵头市领导 责任领导及职务 联系人 联络员 主要负责同志 牵头同志
        责任人员 督办单位 督导部门 督查科室 考核单位 监督单位 监管责任单位 验收部门""",
    Field.DEADLINE: "完成时限 办结时间 办理期限 整改期限 完成时间节点 实施期限 工作进度安排 计划完成时间 时限 期限 截止时间 完成日期 截止日期 最迟完成时间 时间节点",
}
_NO_LABEL = """
【责任单位】 【责任单位】。 【责任单位】） 【责任单位】】 （责任单位）县粮油局 责任单位，县粮油局 责任单位县粮油局 责任单位为 责任单位为A局 责任单位为牵头单位
责任单位为责任主体 责任单位为第一责任 责任单位为其第一 责任单位为主办方 责任单位为配合方 责任科室为县粮油局 单位： 部门： 有关单位： 各单位： 成员单位： 建设单位：
工作要求： 主要内容： 时间： 时间安排： 安排： 领导： 组长： 项目： 人： 原因：
"""
_NO_ROLE = """
做好相关工作 有关 保障 结合实际 密切 保障民生 县粮油局
"""
_BLANKETS = """
以下均需 以上任务均由 上述各项工作均需 各项任务均由 所有任务都由 全部事项均须 前述事项皆应 其余任务均由 本方案各项任务均由 具体事项均请 以下均涉及
"""
_NO_BLANKET = """
上述工作 所有工作由 其他任务 本方案 各项任务 均由 以下
"""
_NOTES = """
下同 以下同 以下均同 以下皆同 不再单列 以下不再单列 均不再逐一列出 不再注明 不再另行标注 不另列 另有规定的除外 另有说明除外 以下不再一一列举
"""
_NO_NOTE = """
同上 下同志 不再 另有规定 以下
"""
_WRITTEN = [(name, meaning) for meaning, names in _LABELS.items() for name in names.split()]


def _label(text: str) -> tuple[str, Role | Field] | None:
    match = LABEL.search(text)
    return (match.group(), meaning_of(match)) if match else None


@pytest.mark.parametrize(("name", "meaning"), _WRITTEN)
def test_a_label_is_composed(name: str, meaning: Role | Field) -> None:
    """Modifiers and cores before a head make a label; of its words the strongest speaks."""
    assert (f"{name}：", meaning) == _label(f"；{name}：县粮油局")


@pytest.mark.parametrize(("name", "meaning"), _WRITTEN)
def test_a_label_may_be_padded(name: str, meaning: Role | Field) -> None:
    """Up to three blanks of any kind stand between the characters (责 任 单 位), and before the colon."""
    blanks = (" ", "\u3000", "\t", "   ")
    for blank in blanks[: 3 if "（" in name else 4]:
        padded = blank.join(name) + blank
        assert (f"{padded}：", meaning) == _label(f"{padded}：县粮油局")


@pytest.mark.parametrize("text", ["责    任单位：", "责\n任单位：", "责任单位\n：", "责任单位       ："])
def test_padding_has_a_measure(text: str) -> None:
    """More blanks than that, or a line break, are no padding."""
    assert _label(text) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("【牵头单位】县粮油局", "牵头单位】"),
        ("[牵头单位]县粮油局", "牵头单位]"),
        ("〔牵头单位〕县粮油局", "牵头单位〕"),
        ("【牵头单位 】县粮油局", "牵头单位 】"),
        ("牵头单位为县粮油局", "牵头单位为"),
        ("牵头部门为各乡镇", "牵头部门为"),
    ],
)
def test_what_closes_a_label(text: str, label: str) -> None:
    """A colon, the bracket it stands in, or 为 before a name."""
    assert (label, Role.LEAD) == _label(text)


@pytest.mark.parametrize(
    "text",
    _NO_LABEL.split(),
)
def test_what_is_no_label(text: str) -> None:
    """Without a core, without a closer, or with a closer that introduces nothing, words are prose."""
    assert _label(text) is None


@pytest.mark.parametrize(
    ("name", "strong"),
    [
        ("责任单位", True),
        ("牵 头 部 门", True),
        ("责任主体", True),
        ("执行机构", True),
        ("分管领导", True),
        ("责任人", True),
        ("完成时 限", True),
        ("完成期限", True),
        ("任务分工", True),
        ("责任分解", True),
        ("牵头", False),
        ("支持", False),
        ("责任", False),
        ("协办方", False),
    ],
)
def test_which_labels_can_be_nothing_else(name: str, *, strong: bool) -> None:
    """A label that names who or when is strong; 支持： may be the head of a paragraph."""
    match = LABEL.search(f"{name}：")
    assert match is not None
    assert strong is is_strong(match)


@pytest.mark.parametrize(("name", "meaning"), _WRITTEN)
def test_a_column_is_headed_by_the_same_words(name: str, meaning: Role | Field) -> None:
    """A cell needs no colon; only bare verbs (牵头) are no heading of a column."""
    bare = name in {"牵头", "配合", "落实", "负责"}
    assert (None if bare else meaning) == column_meaning(name)


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("牵头单位及职责", Role.LEAD),
        ("责任部门及其职责", Role.RESPONSIBLE),
        ("牵头单位及要求", None),
        ("序号", None),
        ("主要内容", None),
        ("备注", None),
        ("", None),
        ("牵头单位：", None),
    ],
)
def test_columns(heading: str, meaning: Role | Field | None) -> None:
    """The whole heading must be a label."""
    assert meaning == column_meaning(heading)


_ROLES = {
    Role.LEAD: "牵头 总牵头 主办 主抓 负总责 总负责 领办 领衔 抓总 牵头负责 牵头落实 共同牵头 牵头组织实施 负责牵头 牵头抓好落实",
    Role.COOPERATE: """配合 协助 协办 协作 参与 参加 支持 会办 保障经费 经费保障 资金保障 协同 协同推进 协同配合 协同落实 密切配合
        做好配合工作 配合落实 积极参与 分工协作 提供技术支持 指导支持""",
    Role.IMPLEMENT: "落实 实施 执行 具体落实 负责落实 组织实施 抓好落实 结合实际抓好落实 分别组织实施 认真贯彻执行",
    Role.RESPONSIBLE: """负责 承办 主管 办理 承担 指导 督导 主责 归口管理 分别负责 共同负责 按职责负责 按职责分工负责 按照各自职责分工负责
        依据法定职责办理 具体负责 负责指导 依职责办理 负责相关工作""",
}


@pytest.mark.parametrize(
    ("words", "role"), [(words, role) for role, several in _ROLES.items() for words in several.split()]
)
def test_a_role_word_is_composed(words: str, role: Role) -> None:
    """Adverbs, verbs and what they are about are one role word; its strongest verb says which role."""
    match = ROLE.fullmatch(words)
    assert match is not None
    assert role is role_of(words)


@pytest.mark.parametrize("words", _NO_ROLE.split())
def test_what_is_no_role_word(words: str) -> None:
    """Adverbs alone say how and not what."""
    assert ROLE.fullmatch(words) is None


def _matched(pattern: str, text: str) -> str | None:
    match = {"blanket": BLANKET, "note": NOTE, "open": OPEN_END}[pattern].match(text)
    return match.group() if match else None


@pytest.mark.parametrize(
    "words",
    _BLANKETS.split(),
)
def test_what_opens_a_blanket(words: str) -> None:
    """A blanket needs its 均 or 都, and what must be done (需 须 应 由 …)."""
    assert words == _matched("blanket", f"{words}各镇落实")


@pytest.mark.parametrize("words", _NO_BLANKET.split())
def test_what_opens_none(words: str) -> None:
    """Words that merely point to tasks are no blanket."""
    assert _matched("blanket", f"{words}各镇落实") is None


@pytest.mark.parametrize(
    "words",
    _NOTES.split(),
)
def test_notes(words: str) -> None:
    """What says only that something is not repeated."""
    assert words == _matched("note", words)


@pytest.mark.parametrize("words", _NO_NOTE.split())
def test_what_is_no_note(words: str) -> None:
    """下同志 starts with one; the rest lack what makes them one."""
    assert ("下同" if words == "下同志" else None) == _matched("note", words)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("等", "等"),
        ("等部门", "等部门"),
        ("等有关部门", "等有关部门"),
        ("等8个部门", "等8个部门"),
        ("等十二家单位", "等十二家单位"),
        ("等县直有关单位", "等县直有关单位"),
        ("等相关单位（部门）", "等相关单位（部门）"),
        ("等部门和单位", "等部门和单位"),
        ("等12部门按职责分工负责", "等12部门"),
        ("等各有关企业牵头", "等各有关企业"),
        ("等1234个部门", "等123"),
        ("等县粮油局", "等"),
        ("部门等", None),
    ],
)
def test_open_ends(text: str, end: str | None) -> None:
    """等 with its number, its attributes and its noun."""
    assert end == _matched("open", text)


@given(st.text("牵头配合责任落实主要单位部门人（）、：】 \n为各县时限完成", max_size=60))
def test_a_label_always_means_something(text: str) -> None:
    """Whatever the grammar takes for a label has a meaning, and its closer ends it."""
    for match in LABEL.finditer(text):
        assert isinstance(meaning_of(match), Role | Field)
        assert match.group()[-1] in "：】〕]为"
