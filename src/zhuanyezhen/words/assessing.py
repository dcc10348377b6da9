"""What is said of criteria: conditions in words, what a subject has of them, and why that is not known."""

from zhuanyezhen.words.text import Text

# What is measured
LAST = Text("上年{name}", "{name} of last year")
LATEST = Text("{name}", "{name}")
EACH = Text("近{years}年每年{name}", "{name} in each of the last {years} years")
ANY = Text("近{years}年任一年{name}", "{name} in any of the last {years} years")
SUM = Text("近{years}年{name}合计", "{name} of the last {years} years together")
AVERAGE = Text("近{years}年平均{name}", "average {name} of the last {years} years")
GROWTH = Text("近{years}年{name}年均复合增长率", "compound growth of {name} over the last {years} years")
SHARE = Text("{part}占{whole}的比重", "{part} as a share of {whole}")
PER = Text("{part}与{whole}之比", "{part} per {whole}")

# How it compares
AT_LEAST = Text("不低于{figure}", "at least {figure}")
MORE_THAN = Text("高于{figure}", "more than {figure}")
AT_MOST = Text("不超过{figure}", "at most {figure}")
LESS_THAN = Text("低于{figure}", "less than {figure}")
EQUAL = Text("等于{figure}", "exactly {figure}")
NOT_FEWER = Text("不少于{figure}", "at least {figure}")
MORE = Text("多于{figure}", "more than {figure}")
NOT_MORE = Text("不多于{figure}", "at most {figure}")
FEWER = Text("少于{figure}", "less than {figure}")
BAND = Text("不超过{upto}的{limit}", "up to {upto} {limit}")
BAND_REST = Text("其余{limit}", "above that {limit}")
BANDS = Text("按{by}分档（{steps}）", "by {by} ({steps})")
OF_REGION = Text("{region}{limit}", "{limit} ({region})")
RELAXED = Text("{limit}（{places}{relaxed}）", "{limit} ({relaxed} in {places})")
EITHER = Text("或", " or ")
FIGURE_IS = Text("{measure}{limit}", "{measure}: {limit}")
TITLED = Text("持有“{title}”称号的企业{limit}", "firms holding {title}: {limit}")
OF_ROLE = Text("{role}企业{limit}", "{role} firms: {limit}")
FIRMS = Text("{count}家", "{count:firm|firms}")
MORE_FIRMS = Text("至少{count}家", "at least {count:firm|firms}")
SOME_FIRMS = Text("{low}至{high}家", "{low} to {high} firms")
HOLDS = Text("持有“{title}”称号", "holds {title}")
STANDS_AT = Text("已是{tier}及以上专业镇", "stands at {tier} or above")
ALL_OF = Text("同时具备：{parts}", "all of: {parts}")
ANY_OF = Text("具备其中一项：{parts}", "one of: {parts}")
NOT = Text("不属于：{part}", "not the case: {part}")
EXEMPT = Text("{text}（{exempt}的不作要求）", "{text} (not asked for where: {exempt})")

# Where it comes from
ONE_OF_DOCUMENTS = Text(
    "{documents}之一，出自哪一件未核实", "one of {documents}, which of them is not verified"
)
SEEN = Text("见原文", "seen in the text itself")
UNVERIFIED_MARK = Text("来历未核实", "verified by nobody so far")
SECOND = Text("转引，未见原文", "told by others, not seen in the text itself")

# What the subject has
ABOUT = Text("约{figure}", "about {figure}")
OF_PERIOD = Text("{period}{figure}", "{period}: {figure}")
NAMED = Text("{name}{figure}", "{name} {figure}")
OUT_OF = Text("{figure}（{parts}）", "{figure} ({parts})")
NO_TIER = Text("不在名单", "on no list")
IS_HELD = Text("持有", "held")
NOT_HELD = Text("未持有", "not held")
WAS_JUDGED = Text("{day}认定为{verdict}", "judged {verdict} on {day}")
WAS_JUDGED_BY = Text("{day}经{by}认定为{verdict}", "judged {verdict} by {by} on {day}")
SHORT = Text("差{gap}", "{gap} short")
BEYOND = Text("超出{gap}", "{gap} too much")
OFF = Text("相差{gap}", "{gap} off")
MUST_BE = Text("须{limit}", "must be {limit}")
POINTS = Text("{figure}个百分点", "{figure} percentage points")
EXEMPTED = Text("不作要求：{exempt}", "not asked for: {exempt}")

# Why it is not known
NO_INDICATOR = Text("没有“{name}”这项指标的数值", "there is no figure of {name}")
NO_YEAR = Text("没有{year}年“{name}”的数值", "there is no figure of {name} for {year}")
STALE = Text(
    "没有{year}年以来的数值，最近的是{period}", "there is no figure since {year}; the last is of {period}"
)
PARTLY = Text(
    "{year}年只有{period}的数值，不是全年数",
    "of {year} the only figure is of {period}, which is no whole year",
)
UNIT_DIFFERS = Text(
    "数值的计量单位是“{own}”，标准是“{unit}”，不能比较",
    "the figure is measured in {own}, the criteria in {unit}: they cannot be compared",
)
NO_UNIT = Text("没有写", "nothing said")
WORDS_ONLY = Text("数值写作“{text}”，不能比较", "the figure is written {text!r} and cannot be compared")
CONFLICT = Text("{period}有不同的数值：{figures}", "there are different figures of {period}: {figures}")
NOT_DIVIDED = Text("分母为零、为负或没有写确切，不能计算", "the base is nothing, less, or not exact")
NOT_DECIDED = Text("数值不确切，与标准接近", "the figure is not exact and too near to the limit")
NO_REGION = Text("不知道属于哪一地区", "it is not known which region it lies in")
NO_LIST = Text(
    "没有提供“{places}”名单，能否适用放宽标准不能判断",
    "the list of {places} was not handed over, so whether the lower limit applies is not known",
)
ON_PART = Text(
    "所在地只有一部分列入“{places}”或没有写明", "its areas are not all on the list of {places}, or not known"
)
NO_HISTORY = Text("没有梯次历史", "no history of tiers is on file")
TIER_NOT_TOLD = Text("梯次历史不能说明{day}在哪一级", "the history does not tell the tier on {day}")
NO_LEDGER = Text("没有提供{ledger}台账", "the ledger of {ledger} was not handed over")
NOT_TOLD = Text(
    "台账不能说明{day}是否持有“{title}”", "the ledger does not tell whether {title} is held on {day}"
)
NEAR = Text("持有“{other}”，是否就是“{title}”请核实", "{other} is held; verify whether that is {title}")
HIGHER = Text(
    "没有登记“{title}”，但持有以它为前提的“{other}”，请核实",
    "{title} is not on file, but {other} is held, which requires it: verify",
)
NAMESAKE = Text(
    "有几个都叫“{name}”，台账没有写明是哪一个的",
    "several are called {name}; the ledger does not say which of them",
)
PARTIAL_LEDGER = Text("{ledger}台账有不能识读的行", "rows of the ledger of {ledger} could not be read")
COUNT_OPEN = Text(
    "有的企业是否符合、是否属于本镇台账没有写明", "the ledger does not say of every firm whether it counts"
)
NO_ROLES = Text("企业库没有写企业角色", "the ledger of enterprises says no roles")
JUDGE = Text("由人判断，没有判断记录", "a person decides; no judgement is on file")
JUDGES_DIFFER = Text("同一天有不同的判断", "judgements of one day differ")
UNVERIFIED = Text(
    "这一条来历未核实，不据以认定未达到",
    "nobody verified this condition: nothing is held against anyone by it",
)

# The whole
NO_VERSION = Text("{day}没有在案的标准版本", "no version of the criteria on file is in force on {day}")
REST = Text("其余条件", "the other conditions")
INCOMPLETE = Text(
    "这一版标准没有列全，列出的条件都达到也不等于符合标准",
    "this version does not list all conditions: meeting those listed is not meeting the criteria",
)

# The page
HEAD = Text("对照标准：{title}", "By the criteria of: {title}")
SUBJECT = Text("对象：{name}（{id}）", "Of: {name} ({id})")
OF_VERSION = Text("截至{day}，标准版本：{version}", "As of {day}, version of the criteria: {version}")
NO_VERSION_THERE = Text("截至{day}，没有在案的标准版本", "As of {day}, no version of the criteria on file")
RESULT = Text("结论", "Verdict")
VERDICT = Text("结论：{verdict}（{counts}）", "Verdict: {verdict} ({counts})")
COUNT = Text("{verdict}{count}条", "{verdict} {count}")
COMMA = Text("，", ", ")
GROUP = Text("{verdict}（{count}条）", "{verdict} ({count})")
VALUE = Text("{text}：{value}", "{text}: {value}")
LACKING = Text("{value}，{shortfall}", "{value}, {shortfall}")
BECAUSE = Text("{value}；{why}", "{value}; {why}")
NOTES_HEAD = Text("说明", "Notes")
WITH_BASIS = Text("{told}（{basis}）", "{told} ({basis})")
COMMON_BASIS = Text("依据：{basis}", "Basis: {basis}")
BODY = Text("认定单位：{units}", "Conferred by: {units}")
TERM = Text("有效期：{years}年", "Term: {years:year|years}")
ALL_PARTS = Text("同时具备", "all of these")
ONE_PART = Text("具备其中一项", "one of these")
ALL_HEADINGS = (
    Text("名称", "Name"),
    Text("编号", "Id"),
    Text("结论", "Verdict"),
    Text("达到", "Met"),
    Text("未达到", "Unmet"),
    Text("不能判断", "Unknown"),
)
TOTAL = Text("共{count}个：{counts}", "{count} in all: {counts}")
OF_VERDICT = Text("{verdict}{count}个", "{verdict} {count}")
NOBODY = Text("台账中没有可以对照的对象。", "The ledger has nobody to assess.")
PART_TOLD = Text("{text}：{verdict}", "{text}: {verdict}")
BESIDE = Text("{told}（{notes}）", "{told} ({notes})")

# What rules say of candidates and versions
HOLDS_IT = Text("{name}持有“{title}”称号", "{name} holds “{title}”")
ASKS_FOR = Text("{name}申报“{title}”称号", "{name} applies for “{title}”")
JUDGED_BY = Text("{told}，按标准“{version}”", "{told}; by the criteria “{version}”")
GRANTED_BEFORE = Text(
    "认定可能早于这一版施行，不能据此说当时不符合。",
    " It may have been granted before this version was in force; that says nothing of then.",
)
RUNG_SEEN = Text("（级次{mark}）", " (that order: {mark})")
DOCUMENT_SEEN = Text("{document}，{mark}", "“{document}”, {mark}")
NOT_YET = Text(
    "写明按标准“{version}”（{document}），该标准{day}才施行。",
    "names the criteria “{version}” ({document}), which were not in force before {day}.",
)
ENDED = Text(
    "写明按标准“{version}”（{document}），该标准{day}停用，当时已停用一年以上。",
    "names the criteria “{version}” ({document}), which ended on {day}, more than a year before.",
)
NONE_LEFT = Text(
    "没有现行版本，“{version}”{day}已停用，有{count}个对象没有对照。请补上现行标准，或核对起止日期。",
    "no version is in force, “{version}” ended on {day}; not judged: {count}.",
)
NONE_YET = Text(
    "没有现行版本，有{count}个对象没有对照。请补上现行标准，或核对起止日期。",
    "no version is in force; not judged: {count}.",
)
REPLACED = Text(
    "版本“{version}”所依据的文件（{document}）{day}已停用。请按现行文件核对。",
    "the version “{version}” stands in a document ({document}) that ended on {day}.",
)

# What is wrong with a file of criteria
NOT_CRITERIA = Text(
    "认定标准文件应为.toml、.yaml或.json；请改后缀或另存",
    "a file of criteria ends in .toml, .yaml or .json; rename it or save it as one",
)
CRITERIA_FILE = Text("认定标准文件", "criteria")
FAULTS = Text("“{file}”有{count}处要改：", "{file!r}: {count:place|places} to mend:")
UNKNOWN_KEY = Text("没有这个键{meant}", "unknown key{meant}")
MEANT = Text("；是否应为“{key}”？", "; did you mean {key!r}?")
KNOWN = Text("；可写的有{keys}", "; known are {keys}")
MISSING = Text("没有写这一项，请补上", "this is required and missing")
TEXT_WANTED = Text("{value}不是文字；请加引号", "{value} is no text; put it in quotes")
TEXTS_WANTED = Text(
    '{value}不是文字的列表；请写成["…", "…"]', '{value} is no list of texts; write ["…", "…"]'
)
EMPTY = Text("不能为空", "may not be empty")
FIGURE_WANTED = Text(
    "{value}不是数值；请写成12.5，不加引号和单位",
    "{value} is no figure; write 12.5, without quotes or a unit",
)
WHOLE_WANTED = Text("{value}不是{least}到{most}的整数", "{value} is no whole number from {least} to {most}")
DAY_WANTED = Text("{value}不是日期；请写成2026-04-01", "{value} is no day; write 2026-04-01")
TRUTH_WANTED = Text("{value}不是true或false", "{value} is neither true nor false")
TABLE_WANTED = Text("{value}不是一组键值；请写成{{ … }}", "{value} is no table; write {{ … }}")
TABLES_WANTED = Text("{value}不是列表；请写成[ … ]", "{value} is no list; write [ … ]")
NOT_AMONG = Text("{value}不在可选范围内：{known}{meant}", "{value} is none of {known}{meant}")
ONE_KIND = Text("条件应写{known}中的一种，这里{there}", "a condition is one of {known}; here {there}")
HERE_NONE = Text("一种也没有写", "is none")
HERE_SEVERAL = Text("写了{keys}", "are {keys}")
ONE_LIMIT = Text(
    "数值应写value、bands、by_region中的一种", "a limit is one of 'value', 'bands' and 'by_region'"
)
TOO_DEEP = Text("条件嵌套超过{most}层；请拆开", "conditions lie more than {most} deep; take them apart")
TOO_MANY = Text(
    "条件超过{most}条；请拆成几个文件", "there are more than {most} conditions; make several files"
)
YEARS_WANTED = Text("over写了{over}，请同时写years（几年）", "'over' is {over}: write 'years', too")
NO_YEARS_WITHOUT_OVER = Text("写了years，还要写over：{known}", "'years' needs 'over': one of {known}")
NO_GROWTH_OF_RATIO = Text(
    "比值不算复合增长率；请直接写增长率这项指标", "a ratio has no growth here; name an indicator"
)
ANY_PERIOD_ALONE = Text('period = "any"不能与over同用', "period = \"any\" goes without 'over'")
UNIT_WANTED = Text(
    '没有写计量单位；没有单位的写unit = ""', "'unit' is missing; write unit = \"\" where there is none"
)
RATIO_UNIT = Text(
    "比值的单位应为%、‰、空，或写成“万元/人”",
    "the unit of a ratio is %, ‰, nothing, or one unit by another with / between",
)
STEPS_WRONG = Text(
    "分档应由低到高写upto，最后一档不写upto", "steps go upward by 'upto'; the last one has none"
)
BAND_OF_ONE = Text(
    "分档依据的数值只能有一个，over不能写each、any", "bands go by one figure: 'over' is not each or any"
)
ONE_COUNT = Text("count应写title、role中的一个", "'count' has one of 'title' and 'role'")
OF_TOWNS_ONLY = Text(
    '这一种只用于专业镇的称号（of = "town"）', 'this is of titles of towns only (of = "town")'
)
TWICE = Text("“{code}”写了两次；请删去一处", "{code!r} stands twice; leave one out")
TURNED = Text("终止日期{until}早于起始日期{first}", "it ends on {until}, before it begins on {first}")
NO_SUCH_TITLE = Text("没有代码为“{code}”的称号{meant}", "there is no title {code!r}{meant}")
NO_SUCH_JUDGE = Text(
    "“{title}”没有名为“{key}”的判断项{meant}",
    "{title!r} has no condition {key!r} that a person judges{meant}",
)
REQUIRES_ITSELF = Text("称号不能以自己为前提", "a title cannot require itself")
REPEATED = Text("写了两次；请删去一处", "written twice; leave one out")
NO_MEMORY = Text(
    "seen只收seen（见原文）和second（转引）；凭记忆的请先核对原文",
    "'seen' is seen (in the text) or second (told by others); verify what is from memory first",
)
