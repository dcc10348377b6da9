"""Messages about titles, platforms, brands and chains in the monthly report."""

from zhuanyezhen.words.text import Text

LADDER = Text("称号、平台和品牌", "Titles, platforms and brands")
LADDER_TOLD = Text(
    "新增、失效指本月以来；日期不确切、附条件通过后结果不明的，列入情况不明。",
    "Came in and left: since the month began; not known: dates that are inexact, conditions without a result.",
)
LADDER_HEADINGS = (
    Text("专业镇", "Town"),
    Text("称号、类型", "Title"),
    Text("有效", "Held"),
    Text("本月新增", "Came in"),
    Text("本月失效", "Left"),
    Text("情况不明", "Not known"),
)
SOME = Text("{count}（{names}）", "{count} ({names})")
ENDING = Text("即将到期", "Running out")
ENDING_TOLD = Text(
    "今后{days}天内到期或须复核的有{count}项。",
    "Running out or to be reviewed within {days:day|days}: {count}.",
)
ENDING_HEADINGS = (
    Text("到期日期", "Day"),
    Text("剩余天数", "Days left"),
    Text("名称", "Name"),
    Text("称号、类型", "Title"),
)
CHAINS = Text("产业链", "Chains")
CHAIN_HEADINGS = (
    Text("产业链", "Chain"),
    Text("环节", "Link"),
    Text("位置", "Position"),
    Text("企业", "Enterprises"),
    Text("招商线索", "Leads"),
)
