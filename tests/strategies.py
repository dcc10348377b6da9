"""Plans for property tests, and the canonical renderer that writes one down again."""

from datetime import date

from hypothesis import strategies as st

from strategies_values import document_numbers
from zhuanyezhen.model.plan import Plan, Role, Task
from zhuanyezhen.reading.plan import parse_plan
from zhuanyezhen.values.numeral import format_numeral

_STEMS = (
    "工信局",
    "商务局",
    "科技局",
    "财政局",
    "文旅局",
    "农业农村局",
    "教育局",
    "民政局",
    "统计局",
    "行政审批局",
)
_UNITS = st.sampled_from([f"区{stem}" for stem in _STEMS] + ["各镇（街）", "生态环境分局", "区奇石文玩局"])
_TITLES = st.sampled_from(["做强主导产业", "扩大市场主体", "推进重大项目", "增强创新能力", "拓宽销售渠道"])
_PROSE = st.sampled_from(
    ["扩种花卉。", "建设冷链，方便外运。", "到2027年底前，培育企业3家以上。", "每月28日前报送进展。", ""]
)
_MEMBERS = st.lists(
    _UNITS.filter(lambda name: not name.startswith("各")), min_size=1, max_size=5, unique=True
)


@st.composite
def _clauses(draw: st.DrawFn) -> str:
    """A clause in one of the usual patterns."""
    units = draw(st.lists(_UNITS, min_size=1, max_size=6))
    cut = draw(st.integers(1, len(units)))
    first, rest = "、".join(units[:cut]), "、".join(units[cut:])
    if not rest:
        return draw(
            st.sampled_from(
                [f"（责任单位：{first}）", f"（{first}牵头）", f"（责任单位：{first}等有关部门）", ""]
            )
        )
    return draw(
        st.sampled_from(
            [
                f"（责任单位：{first}牵头，{rest}配合）",
                f"（牵头单位：{first}；配合单位：{rest}）",
                f"（责任单位：{first}牵头，{rest}）",
                f"（{first}牵头，{rest}按职责分工负责）",
            ]
        )
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan with front matter, tasks and, sometimes, a leading group."""
    lines = ["晋源区专业镇培育实施方案", *draw(st.sampled_from([(), ("（征求意见稿）",)]))]
    number = draw(st.none() | document_numbers())
    issued = draw(st.none() | st.dates(date(2020, 1, 1), date(2030, 12, 31)))
    lines += [str(number)] if number else []
    lines += [f"{issued.year}年{issued.month}月{issued.day}日"] if issued else []
    lines += ["依据《某方案》（晋政办发〔2022〕80号）制定。", "一、重点任务"]
    for index, title in enumerate(draw(st.lists(_TITLES, min_size=1, max_size=8, unique=True)), start=1):
        lines.append(f"（{format_numeral(index)}）{title}。{draw(_PROSE)}{draw(_clauses())}")
    members = draw(st.none() | _MEMBERS)
    if members:
        lines += ["附件", "晋源区专业镇领导小组", f"成员单位：{'、'.join(members)}"]
    return parse_plan(render(parse_plan("\n".join(lines))))


_LABELS = {
    Role.LEAD: "牵头单位",
    Role.COOPERATE: "配合单位",
    Role.RESPONSIBLE: "责任单位",
    Role.IMPLEMENT: "落实单位",
}


def render(plan: Plan) -> str:
    """Write a plan of one chapter down from its fields alone, every clause anew from its assignments."""
    lines = [plan.title or ""]
    lines += [f"（{plan.status}）"] if plan.status else []
    lines += [str(plan.document_number)] if plan.document_number else []
    lines += [f"{plan.issued_on:%Y年%m月%d日}"] if plan.issued_on else []
    cited = "".join(
        f"《{each.title}》（{each.document_number}）" if each.document_number else f"《{each.title}》"
        for each in plan.citations
    )
    lines += [f"依据{cited}制定。", f"一、{plan.tasks[0].path[0]}"]
    lines += [f"{task.number}{task.title}。{task.text}{render_clause(task)}" for task in plan.tasks]
    group = plan.leading_group
    if group:
        lines += ["附件", group.name, f"成员单位：{'、'.join(each.as_written for each in group.members)}"]
    return "\n".join(lines)


def render_clause(task: Task) -> str:
    """The canonical clause of a task: one label a role, in the order of the roles; "" without units."""
    parts = []
    for role, label in _LABELS.items():
        units = [each for each in task.assignments if each.role is role]
        if units:
            parts.append(
                f"{label}：" + "、".join(each.as_written for each in units) + "等" * units[-1].open_set
            )
    return f"（{'；'.join(parts)}）" if parts else ""
