"""What mends say of themselves, and what is told when they are written into a file."""

from zhuanyezhen.words.text import Text

ONE_SPELLING = Text("同一单位统一写作“{form}”（{why}）", "one unit is written in one way, “{form}” ({why})")
AS_MEMBER = Text("成员名单中的写法", "as in the list of members")
MOST_USED = Text("文中用得最多", "the way used most")
MISSPELT = Text(
    "“{form}”疑为“{intended}”之误，把握{sure}",
    "“{form}” is probably meant to be “{intended}” ({sure})",
)
SURE = Text("较大", "fairly sure")
NOT_SURE = Text("一般，请核对", "not sure, check it")
LEADS_TOO = Text(
    "{unit}已是牵头单位，从配合单位中删去", "{unit} leads; it is taken out of the cooperating units"
)
TWICE = Text("{unit}在同一类单位里重复列出", "{unit} is listed more than once in one role")
ROLE_WORD = Text("句末缺分工用语，暂按配合单位补写", "the role word is missing; “配合” as it was read")
DEBRIS = Text("复制残留字符", "left behind by copying or converting")
INVISIBLE = Text("不显示的字符", "a character that does not show")
LOOK_ALIKE = Text("形近异码字改为通用的字", "a look-alike becomes the common character")
UNCLOSED = Text("括号没有右半边，在条款末尾补齐", "the bracket is never closed; closed where the clause ends")
UNOPENED = Text(
    "括号没有左半边，在条款开头补齐", "the bracket is never opened; opened where the clause begins"
)
DOUBLED = Text("多一个括号", "one bracket too many")
RENUMBERED = Text(
    "标题序号依次改编；如确有漏项，请补写内容，不要接受",
    "the headings are numbered in order; where something is missing, write it and refuse this",
)
