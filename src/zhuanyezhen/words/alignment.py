"""What is said of an upper plan and a lower one: what is taken up, left out, added, and how targets compare."""

from zhuanyezhen.words.text import Text

# On what ground plans are compared
CITED = Text("下级方案引用了上级方案", "the lower plan cites the upper one")
NAMED = Text("使用者指明", "named as a pair by the user")
DOUBTED = Text(
    "使用者指明，但两份方案主题不同或本项任务对应太少，只列疑似；确有关系的，请在下级方案中引用上级文号",
    "named as a pair, but their subjects differ or hardly a task is common: candidates only; "
    "if they do belong together, let the lower plan cite the upper one's number",
)
NONE = Text(
    "下级方案没有引用上级文号或标题，只列疑似；确有上下级关系的，请加 --pair",
    "the lower plan cites neither number nor title of the upper one: candidates only; "
    "if they belong together, say so with --pair",
)

# The page
TITLE = Text("上下级方案比对", "Upper plan and lower plan")
UPPER, LOWER = Text("上级", "Upper"), Text("下级", "Lower")
PLAN = Text("{side}：{name}", "{side}: {name}")
NUMBERED = Text("{title}（{number}）", "{title} ({number})")
GROUND = Text("比对依据：{told}", "Ground: {told}")
COUNTED = Text(
    "承接{links}项，疑似{candidates}项，没有承接{uncovered}项，新增{added}项，不能判断{unknown}项",
    "{links} taken up, {candidates} perhaps, {uncovered} left out, {added} added, {unknown} unknown",
)
COPIED = Text(
    "下级任务文字有{share}%与上级相同", "{share} % of the lower plan's text is the upper plan's wording"
)
NOT_COPIED = Text(
    "至少一份方案的任务没有正文，不计算文字相同的比例",
    "one of the plans has no text in its tasks: nothing to say of wording",
)
LINKS = Text("承接（{count}项）", "Taken up ({count})")
CANDIDATES = Text("疑似，请人工核对（{count}项）", "Perhaps, to be looked at ({count})")
UNCOVERED = Text("上级任务没有承接（{count}项）", "Tasks of the upper plan left out ({count})")
ADDED = Text("下级新增（{count}项）", "Added by the lower plan ({count})")
UNKNOWN = Text("不能判断（{count}项）", "Unknown ({count})")
TARGETS = Text("目标比较（{count}项）", "Targets ({count})")
ARROW = Text("{upper} → {lower}", "{upper} → {lower}")
BESIDE = Text("{told}（{notes}）", "{told} ({notes})")
NOTES = Text("；", "; ")
BASED_ON = Text("依据：{how}", "by {how}")
WORDS = Text("共同用词：{words}", "words: {words}")
SCORE = Text("相似度{score}", "score {score}")
OF_SIDE = Text("{side}：{task}", "{side}: {task}")
TARGET = Text(
    "{name}：上级{upper}，下级{lower}，{verdict}", "{name}: upper {upper}, lower {lower}, {verdict}"
)
BY = Text("{figure}（{deadline}）", "{figure} ({deadline})")

SUSPECTS = Text("认定过、现在存疑（{count}项）", "Settled before, suspect now ({count})")
SUSPECT = Text(
    "{upper} → {lower}：原来{settlement}，{why}，请重新认定",
    "{upper} → {lower}: {settlement} before, {why}; settle it anew",
)
WHY_UPPER = Text("上级任务文字有改动", "the upper task has changed since")
WHY_LOWER = Text("下级任务文字有改动", "the lower task has changed since")
WHY_BOTH = Text("两项任务文字都有改动", "both tasks have changed since")
WHY_GONE = Text("找不到原来的任务", "a task of it is not found any more")

# Several lower plans
PARTS = Text("各地合计（{count}项）", "Parts of sums ({count})")
SUM = Text(
    "{name}：上级{upper}，已知{total}{measure}（{parts}）",
    "{name}: upper {upper}, known {total}{measure} ({parts})",
)
PART = Text("{place}{value}{measure}", "{place} {value}{measure}")
REACHED = Text("{told}，已达到", "{told}, reached")
NOT_SAID = Text(
    "{told}；另有{count}份方案没有可以相加的数", "{told}; {count:plan|plans} without a figure to add"
)
ONLY_KNOWN = Text(
    "只加给出的方案中写明的数，没有给出的地方不知道。",
    "Only what the given plans say is added; of other places nothing is known.",
)
ONE_LOWER = Text(
    "{format}一次只写一份下级方案；请分别比对", "{format} is of one lower plan; compare them one by one"
)
ONE_LINKS = Text(
    "--links 一次只用于一份下级方案；请分别比对", "--links is for one lower plan; compare them one by one"
)

# A file of settled links
LINK_FILE = Text(
    "承接关系的人工认定。settlement 写 confirmed（确认）或 refused（否定）；写 open 的还没有认定，不起作用。digest 是任务文字的摘要，"
    "不要改动。",
    "Links settled by people. settlement is confirmed or refused; what is open is not settled and has no effect. A digest stands for the text "
    "of a task: leave it as it is.",
)
ONLY_LINKS = Text("“{file}”：只能有[[link]]", "{file!r}: such a file holds [[link]] tables and nothing else")
LINK_AS_TABLE = Text("{where}：请写成[[link]]", "{where}: write it as a [[link]] table")
WHERE = Text("“{file}”第{number}项", "{file!r}, link {number}")
UNKNOWN_KEY = Text(
    "{where}：没有“{key}”这个键；可写的有{keys}", "{where}: unknown key {key!r}; known are {keys}"
)
NEEDS_TEXT = Text(
    "{where}：{key}应写成文字，并加引号；用 align --format toml 可以生成这样的文件",
    "{where}: {key!r} must be a text; align --format toml writes such a file",
)
WRONG_SETTLEMENT = Text(
    "{where}：settlement应为confirmed、refused或open，不是“{value}”",
    "{where}: 'settlement' is confirmed, refused or open, not {value!r}",
)
TWICE = Text(
    "{where}：与第{other}项是同样两项任务；请删去一项",
    "{where}: the same two tasks as link {other}; delete one of them",
)

# Side by side
SIDE_BY_SIDE = Text("逐项对照", "Side by side")
RELATION = Text("关系", "Relation")
LINKED, MAYBE = Text("承接", "taken up"), Text("疑似", "perhaps")
LEFT_OUT, NEW, OPEN = Text("没有承接", "left out"), Text("新增", "added"), Text("不能判断", "unknown")
ALL_TARGETS = Text("目标比较", "Targets")
TARGET_NAME, VERDICT = Text("目标", "Target"), Text("比较", "Verdict")
LEADS = Text("牵头：{units}", "lead: {units}")
RESPONSIBLE = Text("责任：{units}", "responsible: {units}")
DUE = Text("时限：{words}", "by: {words}")
CAUTION = Text(
    "相似只作提示，是否承接由人认定。底色标出的是共同用词。由 zhuanyezhen {version} 生成。",
    "Likeness is a hint; whether a task is taken up is for people to say. Marked are words in common. "
    "Made by zhuanyezhen {version}.",
)
