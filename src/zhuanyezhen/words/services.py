"""What the monthly report says of services to enterprises: visits, meetings, training, fairs and financing."""

from zhuanyezhen.words.text import Text

SERVICES = Text("企业服务", "Services to enterprises")
VISITS = Text(
    "走访、回访{count}次，其中{month}{of_month}次；涉及企业{firms}家，走访中反映问题{problems}个。{undated}",
    "{count:visit|visits}, {of_month} of them in {month}; {firms:enterprise|enterprises}, {problems:problem|problems} "
    "raised.{undated}",
)
MEETINGS = Text(
    "开会{count}次，其中{month}{of_month}次。{undated}",
    "{count:meeting|meetings}, {of_month} of them in {month}.{undated}",
)
UNDATED = Text("没有写日期的{count}次，不计入当月。", " Without a day and not counted in the month: {count}.")
DECISIONS = Text(
    "议定事项{count}项，已完成{done}项，未完成{still}项，其中超期{late}项。",
    "{count:decision|decisions}: {done} done, {still} open, {late} of these overdue.",
)
TRAININGS = Text(
    "已开班培训{count}期，培训{enrolled}，合格{passed}，就业{employed}。",
    "{count:class|classes} of training begun; enrolled: {enrolled}; passed: {passed}; employed: {employed}.",
)
PERSONS = Text("{count}人", "{count}")
PERSONS_SOME = Text("{count}人（{blank}期没有填写）", "{count} ({blank} not filled in)")
PERSONS_BLANK = Text("人数没有填写", "not filled in")
SUMS_TOLD = Text(
    "金额单位：万元，只合计填写了的，“—”为没有填写；意向不是成交，需求不是落实，分别合计。",
    "In units of 10,000 yuan, of what was filled in, “—” is not filled in; what was intended is not realised, what was asked "
    "is not granted: each is summed apart.",
)
SUMS_HEADINGS = (
    Text("事项", "What"),
    Text("件数", "Number"),
    Text("意向或需求金额", "Intended or asked"),
    Text("成交或落实金额", "Realised or granted"),
)
FINANCING = Text("融资（{kind}）", "financing ({kind})")
FINANCING_OPEN = Text("融资（没有写融资方式）", "financing (way not said)")
