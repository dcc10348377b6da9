"""What answers say of themselves: why an area is covered, why a unit is proposed, what a policy lacks."""

from zhuanyezhen.words.text import Language, Text

# Coverage
TITLE = Text("专业镇覆盖情况", "Coverage by specialty towns")
TITLE_OF = Text("专业镇覆盖情况：{name}", "Coverage by specialty towns: {name}")
QUESTION = Text(
    "截至 {day} · {tier}及以上 · 每处至少{count}个", "As of {day} · {tier} or above · at least {count} each"
)
WHERE = Text("{question} · 范围 {scope}", "{question} · within {scope}")
KNOWN = Text(
    "{kind}：应覆盖{all}个，已覆盖{covered}个，未覆盖{uncovered}个",
    "{kind}: {all} to cover, {covered} covered, {uncovered} uncovered",
)
UNSURE = Text("{told}，不能判断{unknown}个", "{told}, {unknown} unknown")
UNKNOWN = Text("{kind}：不能判断（{reason}）", "{kind}: unknown ({reason})")
COVERED = (
    Text("上级", "Above"),
    Text("应覆盖", "To cover"),
    Text("已覆盖", "Covered"),
    Text("未覆盖", "Uncovered"),
    Text("不能判断", "Unknown"),
    Text("未覆盖的", "Those uncovered"),
    Text("不能判断的", "Those unknown"),
)
NO_TOWNS = Text("没有提供专业镇名单", "no list of towns is given")
TOWNS_UNREAD = Text("专业镇名单中有不能识读的单元格", "cells of the list of towns could not be read")
NO_ROSTER = Text("没有{kind}名录", "there is no roster ({kind})")
INCOMPLETE = Text(
    "{kind}名录注明不完整，现列{count}个", "{kind}: the roster says that it is incomplete, {count} listed"
)
UNTOLD = Text(
    "{kind}名录没有注明是否列全，现列{count}个",
    "{kind}: the roster does not say whether it is complete, {count} listed",
)
WANTED = Text("{tier}及以上专业镇{count}个", "{count:town|towns} of tier {tier} or above wanted")
ENOUGH = Text("有{count}个，已达到（应有{wanted}）", "there is {count}, enough ({wanted})")
TOO_FEW = Text("有{count}个，未达到（应有{wanted}）", "there is {count}, not enough ({wanted})")
CANNOT = Text("不能判断：{reason}", "unknown: {reason}")
POSSIBLE = Text(
    "不能判断：确定的有{certain}个，另有{possible}个情况不明（应有{wanted}）",
    "unknown: {certain} certain, {possible} more unclear ({wanted})",
)
SOMEWHERE = Text("只知在{place}，所在县级行政区不明", "known to be in {place}, its county is not")
TIER_UNKNOWN = Text("梯次情况不明", "its tiers are not known")
NOT_YET = Text("尚未认定", "not recognised yet")
INEXACT = Text(
    "{told}；另有变动的日期或梯次不确切，不能确定当天的梯次",
    "{told}; dates or tiers of further changes are inexact, so the tier of the day is not certain",
)
BELOW = Text("{told}，低于{tier}", "{told}, below {tier}")
CHANGED = Text(
    "{day}{change}为{tier}{batch}{term}{condition}", "{day} {change} {tier}{batch}{term}{condition}"
)
TAKEN = Text(
    "{day}{change}，原为{tier}{batch}{term}{condition}",
    "{day} {change}, before that {tier}{batch}{term}{condition}",
)
TERM = Text("，有效期至{day}", ", valid to {day}")
CONDITION = Text("，须在{day}前整改或复核", ", to be put right or reviewed by {day}")
SOME_TOWN = Text("专业镇（梯次不明）", "specialty town (tier unknown)")
NO_DAY = Text("日期不明", "on an unknown day")
BATCH = Text("（{batch}）", " ({batch})")
AREA = Text("{name}（{code}）：{reason}", "{name} ({code}): {reason}")
TOWN = Text("  {name}：{reason}", "  {name}: {reason}")
# Assigning
STATED = Text("台账已写明责任单位", "the ledger names the unit")
BY_INDUSTRY = Text(
    "产业“{word}”归口{unit}（{table}）", "the industry “{word}” is in the charge of {unit} ({table})"
)
LEXICON = Text("词表", "lexicon")
OWN_TABLE = Text(
    "本库的行业分工表：按机构名称和通行职责归纳，{day}，非出自某一文件；各地可用自定词表增补",
    "the library's own table of industries, drawn from names and usual duties of units on {day} and from no document; "
    "a lexicon of your own may add to it",
)
PLAN_BY_INDUSTRY = Text("{note}；方案要求各部门按产业划分", "{note}; the plan divides the work by industry")
BY_REGION = Text("属地责任：{where}", "by region: {where}")
HERE = Text("所在地", "where it lies")
SOMEWHERE_IN_COUNTY = Text(
    "只知所在的县（市、区），下辖各镇（街）都可能是",
    "only the county is known; each of its townships may be meant",
)
PLAN_BY_REGION = Text("{note}；方案要求各镇（街）按区域划分", "{note}; the plan divides the work by region")
IN_TASK = Text("台账写明属于任务{task}", "the ledger gives the task: {task}")
SUGGESTED = Text("按文字（{words}）推荐属于任务{task}", "suggested by the words “{words}”: task {task}")
JOINT = Text(
    "{note}；{count}个单位共同牵头，未写明以谁为主",
    "{note}; {count} units lead jointly, which comes first is not said",
)
ONLY_CANDIDATES = Text("只有候选单位，需要人工选定", "there are candidates only; choose one")
OF_NO_TOWN = Text("不属于任何专业镇", "it belongs to no town")
NO_PLAN = Text("没有所在地的实施方案", "there is no plan of its place")
NO_SUCH_TASK = Text("方案中没有任务“{task}”", "the plan has no task “{task}”")
NO_MENTION = Text("方案没有任务提到有关内容", "no task of the plan speaks of it")
NO_GROUND = Text(
    "没有主管其产业的单位，也没有所在镇（街）",
    "no unit is in charge of its industry, and no township holds it",
)
NO_FORCE = Text("{town}没有工作专班", "{town} has no task force")
WHOSE_FORCE = Text(
    "不知属于哪个专业镇，无从确定工作专班", "the town it belongs to is not known, nor is the task force"
)
NO_OFFICE_IN_PLAN = Text("方案没有写明领导小组办公室", "the plan names no office of a leading group")
NO_GROUP = Text("方案没有写明领导小组", "the plan names no leading group")
OFFICE = Text("{group}办公室（设在{unit}）", "office of {group} (at {unit})")
NO_OFFICE = Text("{group}没有写明办公室设在哪里", "{group} does not say where its office is")
FORCE = Text("工作专班", "task force")
MATTER_TOWN = Text("专业镇·{name}", "town · {name}")
MATTER_PROJECT = Text("项目·{name}", "project · {name}")
MATTER_PROBLEM = Text("问题·{name}", "problem · {name}")
WHO = Text("由谁负责：{subject}", "Who is responsible: {subject}")
LOADS = Text("各单位负担（{count}个事项）", "What falls to each unit ({count:subject|subjects})")
NOBODY = Text("没有确定的责任单位：{reason}。", "No unit is certain: {reason}.")
UNITS = Text("责任单位", "Responsible units")
CANDIDATES = Text("候选单位（需人工选定）", "Candidates (to be chosen from)")
MISSING = Text("{step}（缺：{missing}）", "{step} (missing: {missing})")
ASSIGNED = (
    Text("单位", "Unit"),
    Text("角色", "Role"),
    Text("依据", "Ground"),
    Text("任务", "Task"),
    Text("说明", "Note"),
    Text("出处", "Source"),
)
LOADED = (
    Text("单位", "Unit"),
    Text("牵头", "Leads"),
    Text("负责", "Responsible"),
    Text("配合", "Cooperates"),
    Text("落实", "Implements"),
    Text("候选", "Candidate"),
)
LEFT = (Text("事项", "Subject"), Text("原因", "Reason"))

# Plans
UNSTATED = Text("未写明", "not said")
NUMBER, ISSUED, STATUS = (
    Text("文号", "document number"),
    Text("成文日期", "issued on"),
    Text("状态", "status"),
)
BASIS, GROUP = Text("依据", "rests on"), Text("领导小组", "leading group")
MEMBERS = Text("{name}，成员单位{count}个", "{name}, {count:member unit|member units}")
TASKS = Text("共{count}项任务", "{count:task|tasks} in all")
UNREAD = Text(
    "{told}，{count}处责任分工文字未能识读",
    "{told}, {count:responsibility text|responsibility texts} not understood",
)
TASK_NUMBER, TASK = Text("序号", "No."), Text("任务", "Task")
DEADLINE, TARGET, UNIT = Text("完成时限", "Deadline"), Text("目标", "Target"), Text("责任单位", "Responsible")
OPEN = Text("{name}等", "{name} and others")

COLOURS = {
    "红": "red",
    "橙": "orange",
    "黄": "yellow",
    "蓝": "blue",
    "绿": "green",
    "紫": "purple",
}


def colour_in(name: str, lang: Language) -> str:
    """The name of a warning colour; one of the user's own stays as it is.

    >>> colour_in("红", "en"), colour_in("灰", "en")
    ('red', '灰')
    """
    return COLOURS.get(name, name) if lang == "en" else name
