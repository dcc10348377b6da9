"""What reports say around their findings: texts, pages, tables, the monthly report."""

from zhuanyezhen.words.text import Text

# Every report
REPORT = Text("检查报告", "Check report")
AS_OF = Text("截至 {}", "as of {}")
RULES_RUN = Text("检查规则 {} 条", "{} rules")
NOTE, COLON, COMMA = Text("说明", "Note"), Text("：", ": "), Text("、", ", ")
ERROR, WARNING, INFO = Text("错误", "error"), Text("警告", "warning"), Text("提示", "info")
NOTHING_FOUND = Text("未发现问题", "Nothing found")
TOTAL, COUNT = Text("共 {} 条：{}", "{} found: {}"), Text("{0} {1}", "{1} {0}")
WAIVED_TOTAL = Text("；另有 {} 条已豁免", "; {} waived")
COMPARED = Text(
    "与上次相比：新增 {}、已整改 {}、仍存在 {}", "Since the last report: {} new, {} mended, {} still open"
)
COMPARED_REMOVED = Text("；台账中已删除 {} 条，请核实", "; {} deleted from the ledger, please verify")
COMPARED_UNCLEAR = Text("；情况不明 {} 条，请核实", "; {} unclear, please verify")
COMPARED_RENUMBERED = Text("；编号疑有变动的条目 {} 个", "; the numbers of {} entries seem to have changed")
NEW, WAIVED = Text("〔新增〕", "[new] "), Text("已豁免（{} 条）", "Waived ({})")
MENDED = Text("已整改（{} 条）", "Mended ({})")
REMOVED = Text("台账中已删除，请核实（{} 条）", "Deleted from the ledger, please verify ({})")
UNCLEAR = Text("情况不明，请核实（{} 条）", "Unclear, please verify ({})")
RENUMBERED = Text("编号疑有变动（{} 个）", "Numbers that seem to have changed ({})")
RENUMBERED_ENTRY = Text("{noun}“{what}”：由{before}变为{now}", "{noun} “{what}”: from {before} to {now}")
WAIVER = Text("理由：{}；批准：{}；有效期至 {}", "reason: {}; approved by {}; until {}")
PLACES, SEE_ALSO = Text("（{} 处）", " ({} places)"), Text("另见", "see also")
UNPLACED = Text("（无具体位置）", "(no particular place)")
UNDERSTOOD = Text(
    "责任分工文字识读率 {}%（共 {:,} 字）", "{}% of the responsibility text was understood ({:,} characters)"
)
NOT_UNDERSTOOD = Text("，{:,} 字未能识读，未计入任何任务", "; {:,} were not and count for no task")

# Headings of ledgers
KNOWN_SHEET = Text(
    "工作表“{sheet}”：{ledger}，表头在第{row}行", "The sheet “{sheet}”: “{ledger}”, headings in row {row}"
)
LIKE_SHEET = Text(
    "工作表“{sheet}”：没有读取；表头像{ledger}（第{row}行）",
    "The sheet “{sheet}”: not read; headed like “{ledger}” (row {row})",
)
NO_SHEET = Text("工作表“{sheet}”：不是台账", "The sheet “{sheet}”: no ledger")
LACKING = Text("缺少：{headings}", "lacking: “{headings}”")
HEADINGS_SHOWN = (
    Text("列", "Column"),
    Text("表头", "Heading"),
    Text("识别为", "Taken for"),
    Text("依据", "Why"),
)
MAYBE = Text("没有认出；是否为{fields}？", "not understood; is it “{fields}”?")
ALSO = Text(
    "也可认作{field}；相近的不止这一列，没有取用",
    "could be “{field}”; other columns are as close or closer; not taken",
)
OWN_COLUMN = Text("自己的列，不检查", "a column of your own, not checked")
MAPPING_FILE = Text(
    "表头映射：左边是台账的表头，右边是模板的列名；空的是自己的列，不检查。行首有#的要请确认：去掉#，不是的改成空。"
    "改好后用 --mapping 指明",
    "Headings of the ledger, and what each is in the template; '' for a column of your own. A line with # in front asks: "
    "take the # away, and write '' if it is not. Use it with --mapping",
)

# Tables of findings
BASIS = Text("依据：{basis}", "Basis: “{basis}”")
BY_SEVERITY = Text("{severity}（{count} 条）", "{severity} ({count})")
PLACE, SUBJECT, MESSAGE, QUOTE = (
    Text("位置", "Place"),
    Text("对象", "About"),
    Text("说明", "Message"),
    Text("原文", "Text"),
)
RULE, FORMER_PLACE = Text("规则", "Rule"), Text("原位置", "Former place")
REASON, APPROVER, UNTIL = Text("理由", "Reason"), Text("批准", "Approved by"), Text("有效期至", "Until")
HOUSE_RULE = Text("本工具的检查规则", "a rule of this tool")
RULE_AND_BASIS = Text("{title}（{basis}）", "{title} ({basis})")

# The page
SKIP_TO_FINDINGS, SKIP_TO_TEXT = (
    Text("跳到检查结果", "Skip to the findings"),
    Text("跳到正文", "Skip to the report"),
)
MADE_FOR_DRAFTS = Text(
    "由 zhuanyezhen {version} 生成，供修改文稿时参考。",
    "Made by zhuanyezhen {version}, for those who revise the text.",
)
MADE = Text("由 zhuanyezhen {version} 生成。", "Made by zhuanyezhen {version}.")
FINDINGS, DUTIES, COVERAGE = (
    Text("检查结果", "Findings"),
    Text("责任分工", "Responsibilities"),
    Text("覆盖情况", "Coverage"),
)
ORIGINAL, SCOPE, FIGURES = Text("原文", "Text"), Text("检查范围", "Rules asked"), Text("图示", "Pictures")
OVERVIEW, CONTENTS, INDEX = Text("概览", "Overview"), Text("本页内容", "Contents"), Text("规则目录", "Rules")
WAIVED_CARD, WAIVED_HEAD = Text("已豁免", "waived"), Text("已豁免", "Waived")
FILTER, SEVERITY = Text("筛选检查结果", "Filter the findings"), Text("严重程度", "Severity")
ALL_RULES, UNIT, ALL_UNITS = (
    Text("全部规则", "All rules"),
    Text("单位", "Unit"),
    Text("全部单位", "All units"),
)
WORDS, WORDS_LIKE, CLEAR = (
    Text("文字", "Words"),
    Text("如：完成时限", "such as “完成时限”"),
    Text("清除筛选", "Clear the filter"),
)
UNIT_COUNT = Text("{name}（{count} 条）", "{name} ({count})")
MORE_FILES = Text("{names} 等 {count} 个文件", "{names} and others, {count} files")
COUNTED = Text("{count} 条", "{count}")
NEW_BADGE, OWN_LINK, TO_TEXT = (
    Text("新增", "new"),
    Text("本条链接", "link"),
    Text("原文：{place}", "text: {place}"),
)
RULES_OF_CHECK = Text("本次检查的 {count} 条规则", "{count:rule|rules} of this check")
RULES_TABLE = Text("本次检查的规则", "Rules of this check")
RULES_HEADINGS = (
    Text("规则", "Rule"),
    Text("内容", "Title"),
    Text("程度", "Severity"),
    Text("依据", "Basis"),
    Text("发现", "Found"),
)
SHOWN = Text("显示 ${{count}} 条，共 ${{total}} 条", "${{count}} of ${{total}} shown")
NONE_SHOWN = Text("没有符合条件的，共 ${{total}} 条", "none of ${{total}} fits")
PARAGRAPH = Text("{document} 第{number}段", "{document}, paragraph {number}")
QUOTED_PARAGRAPHS, PASSAGES = (
    Text("检查结果引用的段落", "paragraphs the findings quote"),
    Text("{count} 段", "{count}"),
)
FINDINGS_AT = Text("{place}的检查结果", "findings at {place}")
LEGEND, EMPTY_CELL = Text("图例", "Legend"), Text("空格表示没有分工", "an empty cell: no part in it")
NUMBER_MEANS = Text("单位名称后的数字是检查结果的条数", "the number behind a unit: its findings")
MATRIX = Text("{units}个单位、{tasks}项任务", "{units:unit|units}, {tasks:task|tasks}")
BAND = Text("，第{first}至{last}项", ", {first} to {last}")
LEADS, ALTOGETHER = Text("牵头", "Leads"), Text("合计", "Total")
COVERAGE_OF = Text("{kind}覆盖情况", "Coverage: {kind}")
VERDICT, TOWNS, WHY = Text("情况", "State"), Text("专业镇", "Towns"), Text("说明", "Why")
VERDICT_COUNT = Text("{verdict} {count} 个", "{count} {verdict}")
NO_PARENT, NO_TOWNS, TOWN_REASON = (
    Text("（未写上级）", "(no area above)"),
    Text("没有", "none"),
    Text("（{reason}）", " ({reason})"),
)
ROLE_LETTERS = Text("{letter}", "{letter}")
MAP_TITLE = Text("覆盖情况示意图", "Map of the coverage")
MAP_CAPTION = Text(
    "边界数据来源见图下说明；各县（市、区）的情况见下表。",
    "Where the outlines come from is said below the map; the table below has each county.",
)
MAP_ALTERNATIVE = Text(
    "按县（市、区）标示已覆盖、未覆盖和不能判断的示意图，内容与下表相同",
    "A map of the counties that are covered, uncovered and unknown; the table below says the same",
)

# Coverage and responsibility as text
VERDICT_TOLD = Text("{verdict}{count}个", "{count} {verdict}")
PARENT = Text("  {name}（{count}个）：{told}", "  {name} ({count}): {told}")
LISTED = Text("    {verdict}：{names}", "    {verdict}: {names}")
WITH_TOWNS = Text("{name}（{towns}）", "{name} ({towns})")
SEMICOLON = Text("，", ", ")
LINE = Text("{label}：{value}", "{label}: {value}")
HEAD = Text("{label}：", "{label}:")
GOES_UP = Text("解决不了时，依次提交：", "If it cannot be solved, it goes up to:")
GOES_UP_HEAD = Text("解决不了时", "If it cannot be solved")
CLAUSE, SOURCE = Text("原文：{clause}", "Text: “{clause}”"), Text("出处：{place}", "Source: {place}")
UNASSIGNED = Text("没有确定责任单位的{count}个事项：", "No unit is certain for {count:subject|subjects}:")
UNASSIGNED_HEAD, LOADS_HEAD = (
    Text("没有确定责任单位的事项", "Subjects without a certain unit"),
    Text("各单位负担", "What falls to each unit"),
)
NAME_HEADINGS = (
    Text("名称", "Name"),
    Text("单位", "Unit"),
    Text("职能", "Functions"),
    Text("层级", "Level"),
    Text("性质", "Kind"),
    Text("识别方式", "How"),
    Text("可能是", "May be"),
)

# Rules
RULE_HEADINGS = (
    Text("编号", "Code"),
    Text("名称", "Name"),
    Text("级别", "Severity"),
    Text("内容", "Title"),
    Text("来源", "From"),
    Text("依据", "Basis"),
)
HOUSE, OWN = Text("自定", "house rule"), Text("本库", "this library")
RULE_HEAD = Text("{code} {name}（{severity}）：{title}", "{code} {name} ({severity})")
RULE_FROM = Text(
    "依据：{basis}　来源：{origin}　始于版本：{since}", "Basis: {basis}. From: {origin}. Since: {since}."
)
CHECKS, RULE_WHY, MEND = Text("查什么", "What"), Text("为什么", "Why"), Text("怎样改", "How to mend")
EXAMPLES, BAD, GOOD = Text("例子", "Examples"), Text("不符合", "Bad"), Text("符合", "Good")

# The monthly report
MONTHLY = Text("{name}月报", "{name}: monthly report")
UNTIL_DAY = Text("截至 {day}", "As of {day}")
NUMBERED = Text("{numeral}、{title}", "{number}. {title}")
NOT_GIVEN = Text("{what}没有报送，不作判断。", "{what}: not handed over, so not judged.")
POLICIES, POLICIES_WHAT = (
    Text("一镇一策完整情况", "Completeness of policies"),
    Text("专业镇名单或一镇一策", "Towns or policies"),
)
POLICIES_TOLD = Text(
    "专业镇{count}个，一镇一策执行中且各部分齐全的{whole}个。",
    "{count:town|towns}, {whole} with a policy in force and whole.",
)
TOWN, POLICY = Text("专业镇", "Town"), Text("一镇一策", "Policy")
PROJECTS, PROJECTS_TOLD = (
    Text("重大项目", "Major projects"),
    Text("共{count}个项目，其中已终止{ended}个。", "{count:project|projects}, {ended} of them ended."),
)
STAGE, NUMBER, NO_STAGE = Text("阶段", "Stage"), Text("个数", "Number"), Text("阶段不明", "unknown")
RATES = Text("项目开工率、投产率、达效率", "Projects started, producing, at capacity")
RATES_TOLD = Text(
    "开工率＝已开工／签约，投产率＝已投产／开工，达效率＝实际年产值／预计年产值；资料不全的不计入。",
    "Started = started / signed, producing = producing / started, output = actual / expected output of a year; "
    "what is not known is not counted.",
)
RATES_HEADINGS = (
    Text("范围", "Of"),
    Text("开工率", "Started"),
    Text("投产率", "Producing"),
    Text("达效率", "Output"),
    Text("资料不全", "Not known"),
)
EVERY, AREA, BY_UNIT, BATCH = (
    Text("全部", "All"),
    Text("区域", "Area"),
    Text("责任单位", "Unit"),
    Text("批次", "Batch"),
)
RATE = Text("{rate}（{count}/{of}）", "{rate} ({count}/{of})")
PROBLEMS, PROBLEMS_WHAT = Text("问题办理", "Problems"), Text("问题台账", "The ledger of problems")
PROBLEMS_TOLD = Text(
    "共{count}个问题，办结率{resolved}，按期率{in_time}，解决率（销号）{closed}。",
    "{count:problem|problems}; dealt with {resolved}, in time {in_time}, struck off {closed}.",
)
PROBLEMS_MONTH = Text(
    "{month}新提出{raised}个，办结{resolved}个，销号{closed}个；没有写明提出日期{undated}个、办结日期{unresolved}个，未计入。",
    "In {month}: {raised} raised, {resolved} dealt with, {closed} struck off; without a day and not counted: "
    "{undated} raised, {unresolved} dealt with.",
)
MONTH = Text("{year}年{month}月", "{year}-{month:02d}")
NEEDS = Text("诉求和要素保障", "Needs")
NEEDS_TOLD = Text(
    "只列写明要素类别、申请数量或落实数量的问题。数量只合计填写了的，“—”为没有填写；不能换算的分别列出。",
    "Of problems that name what they are about, or how much is asked for or granted. Only what was filled in is summed, “—” "
    "is not filled in; amounts that cannot be converted stand side by side.",
)
NEEDS_HEADINGS = (
    Text("要素类别", "About"),
    Text("件数", "Number"),
    Text("未办结", "Open"),
    Text("申请数量", "Asked for"),
    Text("落实数量", "Granted"),
)
NO_KIND = Text("没有写要素类别", "not said")
INVESTMENT = Text("项目投资完成情况", "Investment in projects")
INVESTMENT_TOLD = Text(
    "金额单位：万元，只合计填写了的，“—”为没有填写；完成率只按总投资和累计完成投资都填写了的项目计算。",
    "In units of 10,000 yuan, of what was filled in, “—” is not filled in; the share is of the projects that have both "
    "amounts.",
)
INVESTMENT_BLANK = Text(
    "没有填写总投资的项目{total}个，没有填写累计完成投资的{invested}个。",
    "Without a total investment: {total}; without what was invested so far: {invested}.",
)
INVESTMENT_ABROAD = Text(
    "以外币计的金额{count}处，没有折算，未计入。",
    "{count:amount|amounts} in other currencies, not converted and not counted.",
)
INVESTMENT_HEADINGS = (
    Text("专业镇", "Town"),
    Text("项目个数", "Projects"),
    Text("总投资", "Total"),
    Text("累计完成投资", "Invested"),
    Text("完成率", "Share"),
    Text("年度计划投资", "Planned this year"),
    Text("本年完成投资", "Done this year"),
    Text("本月完成投资", "Done this month"),
)
NO_TOWN, TOTAL_ROW = Text("没有写明专业镇", "no town"), Text("合计", "Total")
DISPATCH_UNITS = Text("调度表（按责任单位）", "Dispatch by unit")
DISPATCH_TOWNS = Text("调度表（按专业镇）", "Dispatch by town")
DISPATCH_TOLD = Text(
    "超期、到期只计未办结且没有挂起的问题；台账没有写期限的，按办理时限推算。",
    "Overdue and due: of open problems that are not suspended; where the ledger sets no day, by the clock.",
)
LED_TASKS = Text("牵头任务", "Tasks led")
DISPATCH_HEADINGS = (
    Text("未办结问题", "Open problems"),
    Text("已超期", "Overdue"),
    Text("7日内到期", "Due in 7 days"),
    Text("本月新提出", "Raised this month"),
    Text("本月办结", "Dealt with this month"),
    Text("项目", "Projects"),
    Text("招商线索", "Leads"),
)
UNTARGETED, UNTARGETED_TOLD = (
    Text("没有目标的指标值", "Figures without a target"),
    Text(
        "以下指标值没有对应的目标，只列数值，不作比较。",
        "No policy sets a target for these; shown, not compared.",
    ),
)
OPEN, OLDEST, NO_UNIT = (
    Text("未办结", "Open"),
    Text("最长天数", "Oldest, days"),
    Text("没有责任单位", "no unit"),
)
INDICATORS, INDICATORS_WHAT = (
    Text("指标与目标", "Indicators and targets"),
    Text("一镇一策或指标值", "Policies or observations"),
)
NO_TRACKS = Text("没有可以比较的目标。", "There is no target to compare with.")
INDICATOR_HEADINGS = (
    Text("专业镇", "Town"),
    Text("指标", "Indicator"),
    Text("目标期间", "Period of the target"),
    Text("目标", "Target"),
    Text("最新数值", "Latest figure"),
    Text("数值期间", "Period of the figure"),
    Text("计量单位", "Measured in"),
    Text("是否达到", "Met"),
    Text("进度", "Progress"),
)
MET, NOT_MET = Text("达到", "yes"), Text("未达到", "no")
SEVERITY_COUNT = Text("{severity}{count}条", "{count} {severity}")
NO_EARLIER = Text(
    "{counts}。没有提供上次报告，不作对比。", "{counts}. No earlier report was given, so nothing is compared."
)
SINCE = Text(
    "{counts}。与{earlier}相比：新增{new}条，已整改{mended}条，仍存在{open}条。",
    "{counts}. Since {earlier}: {new} new, {mended} mended, {open} still open.",
)
EARLIER_CHECK = Text("{day}的检查", "the check of {day}")
CHANGES, CHANGES_NEW = Text("检查发现的问题", "Findings"), Text("检查发现的问题：新增", "Findings: new")
CHANGES_MENDED = Text("检查发现的问题：已整改", "Findings: mended")
CHANGES_REMOVED = Text(
    "检查发现的问题：台账中已删除，请核实", "Findings: deleted from the ledger, please verify"
)
CHANGES_UNCLEAR = Text("检查发现的问题：情况不明，请核实", "Findings: unclear, please verify")
CHANGES_RENUMBERED = Text("编号疑有变动的条目", "Entries whose numbers seem to have changed")
RENUMBERED_HEADINGS = (
    Text("类型", "Kind"),
    Text("条目", "Entry"),
    Text("上次编号", "Number before"),
    Text("本次编号", "Number now"),
)
CHANGES_OPEN = Text("检查发现的问题：仍存在", "Findings: still open")
NO_CHANGES, MORE = (
    Text("没有。", "None."),
    Text("另有{count}条，见检查报告", "{count} more, see the report of the check"),
)
CHANGES_HEADINGS = (
    Text("编号", "Code"),
    Text("级别", "Severity"),
    Text("内容", "Message"),
    Text("位置", "Place"),
)
