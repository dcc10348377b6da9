"""Responsibility texts for property tests: labels known and made up, units, noise, every bracket, in any order."""

from hypothesis import strategies as st

KNOWN_UNITS = (
    "县商务局",
    "县财政局",
    "县工信局",
    "县市场监管局",
    "县农业农村局",
    "县住房和城乡建设局",
    "青石镇",
    "县总工会",
)
_UNKNOWN = ("县奇石文玩局", "县葡萄酒产业办", "云帆公司", "浓厚氛围", "蓝海行动", "甲乙丙丁", "ABC", "？")
_COLLECTIVES = ("各乡镇", "各县、区人民政府", "各镇（街）", "县直有关部门、单位", "各成员单位", "有关", "各")
_LABELS = (
    "牵头单位：",
    "责 任 单 位：",
    "配合部门：",
    "第一责任单位：",
    "【责任主体】",
    "承揽单位：",
    "特别部门：",
    "责任人：",
    "完成时限：",
    "分工：",
)
_ROLES = ("牵头", "配合", "按职责分工负责", "组织实施", "牵头制定办法", "给予保障", "（牵头）", "（配合）")
_DAYS = ("2026年底前", "长期坚持", "9月以来", "2025年6月30日前完成")
_PERSONS = ("李某某", "分管副县长", "（王某）", "（电话：1234567）")
_CONVENTIONS = (
    "列第一位的为牵头单位",
    "无牵头单位的，责任单位为牵头单位",
    "下同",
    "以下均需",
    "等",
    "等有关部门",
    "无",
)
_MARKS = (
    "、",
    "，",
    "；",
    "。",
    "/",
    " ",
    "\n",
    "和",
    "及",
    "会同",
    "由",
    "（",
    "）",
    "【",
    "】",
    "〔",
    "〕",
    "[",
    "]",
    "",
)
_ALL = (*KNOWN_UNITS, *_UNKNOWN, *_COLLECTIVES, *_LABELS, *_ROLES, *_DAYS, *_PERSONS, *_CONVENTIONS, *_MARKS)


def clause_texts() -> st.SearchStrategy[str]:
    """A responsibility text out of anything: pieces in any order, a list mark behind most of them."""
    piece = st.tuples(st.sampled_from(_ALL), st.sampled_from(("、", "，", "", "", "；", *_MARKS))).map(
        "".join
    )
    return st.lists(piece, max_size=10).map("".join)


@st.composite
def clauses_with_units(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    """A bracket that lists known units behind a label or before a role word, among noise; and these units."""
    units = draw(st.lists(st.sampled_from(KNOWN_UNITS), min_size=1, max_size=4, unique=True))
    noise = st.sampled_from(("", *_UNKNOWN[:6], *_COLLECTIVES[:5], *_DAYS[:2]))
    names = [name for unit in units for name in (unit, draw(noise)) if name]
    listed = draw(st.sampled_from("、，")).join(draw(st.permutations(names)))
    brackets = draw(st.sampled_from(("（）", "【】", "〔〕", "[]", "()")))
    label = draw(st.sampled_from(("牵头单位：", "责任单位:", "责 任 部 门：", "配合单位：", "")))
    role = (
        draw(st.sampled_from(("牵头", "配合", "按职责分工负责", "落实")))
        if not label
        else draw(st.sampled_from(("", "牵头")))
    )
    return f"{brackets[0]}{label}{listed}{role}{brackets[1]}", tuple(units)
