"""What the calendar of the work says: its entries, what has no day, and what is wrong with a file of meetings."""

from zhuanyezhen.words.text import Text

# Entries
PLAN_TASK = Text("{plan}·{task}", "{plan} · {task}")
AIM = Text("{task}：{name}{quantity}", "{task}: {name} {quantity}")
STAGE = Text("{project}计划{stage}", "{project}, {stage}")
INDICATOR = Text("{town}：{indicator}{figure}", "{town}: {indicator} {figure}")
TITLE = Text("{holder}：{title}", "{holder}: {title}")
FORCE_MEETS = Text("{force}会议", "meeting of {force}")
ASKED = Text("{firm}：{amount}", "{firm}: {amount}")
NO_NAME = Text("工作专班", "a task force")

# The page
HEAD = Text("工作日历：{name}", "Calendar of the work: {name}")
RANGE = Text("{first}至{last}，共{count}项", "{first} to {last}, {count:entry|entries}")
RANGE_AND_UNDATED = Text(
    "{told}；另有{count}项没有日期，列在最后", "{told}; {count} more without a day, listed last"
)
NOTHING = Text("这段时间没有到期的事项。", "Nothing falls due in this time.")
DAY = Text("{day}（{weekday}）", "{day} ({weekday})")
WEEKDAYS = (
    Text("周一", "Mon"),
    Text("周二", "Tue"),
    Text("周三", "Wed"),
    Text("周四", "Thu"),
    Text("周五", "Fri"),
    Text("周六", "Sat"),
    Text("周日", "Sun"),
)
ENTRY = Text("{kind}：{what}", "{kind}: {what}")
AT = Text("{time} {told}", "{time} {told}")
BESIDE = Text("{told}（{notes}）", "{told} ({notes})")
NOTES = Text("；", "; ")
UNITS = Text("责任单位：{units}", "responsible: {units}")
NO_UNIT = Text("没有写责任单位", "no unit named")
CALLED_BY = Text("召集：{units}", "called by: {units}")
PLACE = Text("地点：{place}", "at: {place}")
LAST_DAY = Text("原文“{words}”，列在最后一天", "written “{words}”, entered on the last day")
EACH = Text("原文“{words}”", "written “{words}”")
BY_CLOCK = Text("按{words}推算", "by {words}")
SUBJECT = Text("事项：{subject}", "subject: {subject}")
SOURCE = Text("出处：{place}", "source: {place}")
UNDATED = Text("没有日期的（{count}项）", "Without a day ({count})")
REASON = Text("{reason}（{count}项）", "{reason} ({count})")
NOT_IN_ICAL = Text(
    "zhuanyezhen: 另有{count}项没有日期，没有写入日历文件；用 --format text 逐项查看\n",
    "zhuanyezhen: {count} more have no day and are not in the calendar file; --format text lists them\n",
)

# What cannot be
TURNED = Text(
    "日历的开始{first}在结束{last}之后；请把两个日期对调",
    "the calendar begins on {first}, behind its end {last}; turn the two round",
)
TOO_LONG = Text(
    "日历最多{most}年，{first}至{last}超过了；请缩短",
    "a calendar has {most} years at most, {first} to {last} is more; ask for fewer",
)
TOO_MANY_RULES = Text(
    "重复的事项超过{most}种周期；请分开列日历",
    "there are more than {most} cycles; ask for a calendar of fewer files",
)
TOO_MANY_DAYS = Text(
    "重复的事项超过{most}次；请缩短日历",
    "what recurs falls on more than {most} days; ask for a shorter calendar",
)
WRONG_REMIND = Text(
    "提前{days}天提醒：应为0到{most}天", "a reminder {days} days before: write a number from 0 to {most}"
)
ONLY_MEETINGS = Text(
    "“{file}”：会议表中只能有[[meeting]]",
    "{file!r}: a file of meetings holds [[meeting]] tables and nothing else",
)
AS_TABLE = Text("{where}：请写成[[meeting]]", "{where}: write it as a [[meeting]] table")
WHERE = Text("“{file}”第{number}个会议", "{file!r}, meeting {number}")
UNKNOWN_KEY = Text(
    "{where}：没有“{key}”这个键；可写的有{keys}", "{where}: unknown key {key!r}; known are {keys}"
)
WRONG_TEXT = Text("{where}：{key}应写成文字，并加引号", "{where}: {key!r} must be a text")
WRONG_START = Text(
    "{where}：start应为1949年以后的日期，如2026-12-01",
    "{where}: 'start' is a day since 1949, such as 2026-12-01",
)
WRONG_TIME = Text('{where}：time应为时刻，如"09:30"', "{where}: 'time' is a time of day, such as \"09:30\"")
WRONG_RULE = Text("{where}：rrule{told}", "{where}: 'rrule': {told}")
