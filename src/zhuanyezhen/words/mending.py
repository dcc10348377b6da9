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
CHANGED = Text("修订：{rule} {reason}", "change: {rule} {reason}")
TOTAL = Text("共{count}处可以修改。", "{count:mend|mends} in all.")
NONE = Text("没有可以直接修改的。", "Nothing to mend without judgement.")
SUFFIX = Text(
    "不能把“{file}”修改后写入“{target}”：只能修改{suffixes}，写成同样的格式；其他文件请先另存为.docx",
    "cannot mend {file!r} into {target!r}: only {suffixes} are mended, into a file of the same kind; save others as .docx first",
)
LEFT_OUT = Text(
    "有{count}处不能在文件中直接修改，没有写入。\n",
    "{count:mend|mends} could not be made in the file and are left out.\n",
)
NO_DIFFERENCE = Text(
    "--diff 只用于文本和Markdown文件；Word文件请用 -o 写成修订",
    "--diff is for text and Markdown files; of a Word file, write tracked changes with -o",
)
WRITTEN = Text(
    "已写入“{file}”：修改{count}处，逐处批注了规则；其余{rest}个问题需要判断，写成批注。\n",
    "{file!r} is written: {count:change|changes}, each with a comment that names its rule; {rest:finding|findings} that need judgement are comments.\n",
)
WRITTEN_PLAIN = Text("已写入“{file}”：修改{count}处。\n", "{file!r} is written: {count:change|changes}.\n")
NOT_OF_IT = Text(
    "这些修改不是“{file}”的：第{start}个字符处没有“{old}”；请重新识读这个文件",
    "these mends are not of {file!r}: there is no {old!r} at character {start}; read this very file again",
)
NOT_ORIGINAL = Text(
    "修改的是接受全部修订后的文本，不能与 --revisions original 一起使用",
    "what is mended is the text with all changes accepted: not with --revisions original",
)
