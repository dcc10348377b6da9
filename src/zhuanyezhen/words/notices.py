"""What notices (督办单) say: their titles, tables and counts, and what is wrong with what was asked."""

from zhuanyezhen.words.text import Text

# The page
TITLE = Text("督办单", "Notice")
ALL_TITLE = Text("督办单：{name}", "Notices: {name}")
NOBODY = Text("没有写明责任单位的事项", "Matters that name no unit")
TO_UNIT = Text("{unit}：", "To {unit}")
AS_OF = Text("截至{day}", "as of {day}")
ABOUT = Text("{name}　{day}", "{name}, {day}")
COUNTS = Text(
    "牵头和负责{leads}项，配合{cooperates}项。", "{leads} led or answered for, cooperation in {cooperates}."
)
OVERDUE_COUNT = Text("已逾期{count}项", "{count} overdue")
PASSED_COUNT = Text(
    "已过时限、是否完成待核实{count}项", "{count} past their time, whether done is to be asked"
)
DUE_COUNT = Text("{before}天内到期{count}项", "{count} due within {before:day|days}")
UNDATED_COUNT = Text("没有日期{count}项", "{count} without a day")
OF_THESE = Text("其中{counts}。", "Of these: {counts}.")
NONE_PRESSING = Text(
    "没有逾期和{before}天内到期的事项。", "Nothing is overdue or due within {before:day|days}."
)
NOTHING = Text("没有事项。", "Nothing to do.")
CANDIDATES = Text(
    "“{name}”没有识别为一个单位，按原文列出；可能是{units}。",
    "“{name}” is no unit that is known and stands as written; it may be {units}.",
)
UNKNOWN = Text(
    "“{name}”没有识别为一个单位，按原文列出。", "“{name}” is no unit that is known and stands as written."
)
UNREAD = Text(
    "另有{count}处责任分工文字没有识读，所涉单位可能未列出：",
    "{count:responsibility text was|responsibility texts were} not understood; units in them may be missing here:",
)
LISTED = Text("{text}（{place}）", "{text} ({place})")
SUMMARY = Text("汇总", "Summary")

# Parts of a notice
PARTS = {
    "overdue": Text("已逾期", "Overdue"),
    "deadline-passed": Text("已过时限，是否完成待核实", "Past their time: done or not is to be asked"),
    "due-soon": Text("临近到期（催办）", "Due soon"),
}
LED, COOPERATED = Text("牵头和负责的事项", "Led or answered for"), Text("配合的事项", "Cooperated in")
ELSE_LED, ELSE_COOPERATED = (
    Text("其他牵头和负责的事项", "Else led or answered for"),
    Text("其他配合的事项", "Else cooperated in"),
)
FOR_NOBODY, ELSE_FOR_NOBODY = Text("事项", "Matters"), Text("其他事项", "Other matters")
HEADINGS = (
    Text("事项", "Matter"),
    Text("依据", "Ground"),
    Text("分工", "Part"),
    Text("时限", "Time"),
)
ANSWER = Text("办理情况", "Answer")
SUMMARY_HEADINGS = (
    Text("单位", "Unit"),
    Text("牵头和负责", "Led"),
    Text("配合", "Cooperating"),
    Text("已逾期", "Overdue"),
    Text("已过时限待核实", "Past, to be asked"),
    Text("临近到期", "Due soon"),
    Text("没有日期", "No day"),
)
TABLE_HEADINGS = (
    Text("单位", "Unit"),
    Text("类别", "Kind"),
    Text("事项", "Matter"),
    Text("分工", "Part"),
    Text("状态", "State"),
    Text("截止日期", "Due"),
    Text("剩余天数", "Days left"),
    Text("时限说明", "Time"),
    Text("依据", "Ground"),
    Text("出处", "Place"),
    Text("办理情况", "Answer"),
)
MATTERS = Text("督办事项", "Matters")
UNREAD_SHEET = Text("未识读", "Not understood")
SUMMARY_TITLE = Text("督办事项汇总", "Summary of the notices")
ROW = Text("{what}　{time}　{part}", "{what}; {time}; {part}")
GROUND = Text("依据：{ground}", "on the ground of: {ground}")
NEED = Text("{what}（{about}）", "{what} ({about})")
ASKED, GRANTED = Text("申请{amount}", "{amount} asked for"), Text("已落实{amount}", "{amount} granted")
MATTER = Text("{kind}：{what}", "{kind}: {what}")

# One matter
OF_PLAN = Text("《{document}》{number}{heading}", "{document}, {number}{heading}")
OF_LEDGER = Text("{document}，编号{number}", "{document}, id {number}")
QUOTED = Text("{ground}：“{words}”", "{ground}: “{words}”")
THROUGH = Text("{role}（列在“{collective}”中）", "{role} (as one of “{collective}”)")
LATE = Text("{day}（已逾期{days}天）", "{day} ({days:day|days} overdue)")
PAST = Text(
    "{day}（已过{days}天，是否完成待核实）", "{day} ({days:day|days} past; done or not is to be asked)"
)
TODAY = Text("{day}（当天到期）", "{day} (due this day)")
LEFT = Text("{day}（还有{days}天）", "{day} ({days:day|days} left)")
TIME_WORDS = Text("{time}；原文“{words}”", "{time}; written “{words}”")
BY_CLOCK = Text("{time}；按{words}推算", "{time}; by {words}")

# What cannot be
WRONG_BEFORE = Text(
    "提前{before}天催办：应为0到{most}的整数", "{before!r} days before: write a whole number from 0 to {most}"
)
SEVERAL_UNITS = Text(
    "“{name}”在这里是几个单位：{units}；请写编号",
    "{name!r} is the name of several units: {units}; give the id",
)
NEAR_UNITS = Text(
    "没有叫“{name}”的单位；是否应为{units}？", "no unit is called {name!r}; did you mean {units}?"
)
NO_SUCH_UNIT = Text("没有叫“{name}”的单位；有{units}", "no unit is called {name!r}; there are {units}")
FILE_NAME = Text("督办单-{unit}", "notice-{unit}")
WRITTEN = Text(
    "zhuanyezhen: 已在“{folder}”写入{count}份督办单\n",
    "zhuanyezhen: {count:notice|notices} written to {folder!r}\n",
)
