"""What is told when a workbook is given back with its findings: what could not be kept, and what stands in it."""

from zhuanyezhen.words.text import Text

NEW_WORKBOOK = Text(
    "“{file}”不是.xlsx文件，不能在原文件上批注：检查结果写入新的工作簿，只有各工作表的数值，格式、公式、图片不保留",
    "{file!r} is no .xlsx file and cannot be annotated in place: the findings are written into a new workbook, which has "
    "the values of its sheets and neither formats nor formulas nor pictures",
)
COPIED = Text(
    "“{file}”不能在原文件上批注（{why}）：检查结果写入新的工作簿，只有各工作表的数值，格式、公式、图片不保留。"
    "用Excel或WPS打开后另存，再批注一次，即可保留",
    "{file!r} cannot be annotated in place ({why}): the findings are written into a new workbook, which has the values "
    "of its sheets and neither formats nor formulas nor pictures; open it in Excel or WPS, save it again and annotate "
    "that to keep them",
)
FOREIGN_XML = Text("内部的XML不是通常的写法", "its XML is not written as office programs write it")
PART_MISSING = Text("缺少{part}", "{part!r} is missing from it")
STRICT = Text("保存为“严格”格式（ISO 29500 Strict）", "it is saved as “Strict Open XML”")
SIGNED = Text("文件有数字签名，签名不带入副本", "the file is signed; the signature is not taken over")
SHARED = Text(
    "文件是共享工作簿，修订记录不带入副本", "the workbook is shared; the log of its changes is not taken over"
)
THREADED = Text(
    "工作表“{sheet}”的{cells}有带回复的批注，不能续写：这些单元格只着色，问题见“{list}”",
    "{cells} of the sheet “{sheet}” have comments with replies, which cannot be written to: the cells are coloured "
    "only, the findings stand on the sheet “{list}”",
)
TOO_MANY = Text(
    "工作表“{sheet}”中有问题的单元格超过{most:,}个，其余的只着色、不写批注",
    "more than {most:,} cells of the sheet “{sheet}” have findings; the others are coloured and have no note",
)
SAME_FILE = Text(
    "不能把检查结果写入“{target}”：它就是被检查的文件（或是指向它的链接）；原文件不会被覆盖，请换一个文件名",
    "cannot write the findings to {target!r}: it is the checked file itself, or a link to it; the original is never "
    "overwritten, give another name",
)
NOT_ANNOTATED_INTO = Text(
    "不能把“{file}”批注到“{target}”：工作簿（{workbooks}）批注后的文件名以{workbook}结尾，Word文档（{word}）以{word}结尾；"
    "其他文件请先另存为{word}",
    "cannot annotate {file!r} into {target!r}: a workbook ({workbooks}) is annotated into one that ends in {workbook}, a "
    "Word document ({word}) into one that ends in {word}; save other files as {word} first",
)
NOTED = Text("说明：{told}\n", "note: {told}\n")

MARK = Text("【{severity}】{code} {message}", "[{severity}] {code} {message}")
HEADINGS = (
    Text("级别", "Severity"),
    Text("编号", "Code"),
    Text("规则", "Rule"),
    Text("内容", "Message"),
    Text("位置", "Place"),
    Text("涉及单位", "Units"),
)
NOTHING = Text("没有发现问题。", "Nothing found.")
NOTE = Text("说明：{note}", "Note: {note}")
FOOTER = Text("&A　第&P页，共&N页", "&A, page &P of &N")

AUTHOR = "专业镇检查"
"""Whose comments and changes those of the library are, in either language: a later run knows its own by it."""
INITIALS = "检查"
IN_BOX = Text("（在文本框中：“{words}”）", "(in a text box: “{words}”)")
NEAR = Text("（所指的“{words}”在自动编号中）", "(it is about “{words}”, a number that Word counts)")
NO_TEXT = Text("没有可以批注的文字", "there is no text to comment on")
ANOTHER_TEXT = Text(
    "写入批注后的文字与原文不一致，或批注不能显示",
    "its text would not be the same with comments in it, or these would not show",
)
DAMAGED = Text("文件损坏或不完整", "it is damaged or cut off")
NOT_ANNOTATED = Text(
    "“{file}”不能批注：{why}；请用Word或WPS打开后另存为.docx，再批注一次",
    "{file!r} cannot be annotated: {why}; open it in Word or WPS, save it again as .docx and annotate that",
)
NOT_FOUND = Text(
    "有{count}个问题在“{file}”中找不到所指的文字，批注在标题上：文件在检查之后可能改过",
    "{count:finding|findings} could not be placed at the words in {file!r} and are on the title: the file may have been "
    "changed since it was checked",
)
OTHERS = Text(
    "有{count}个问题没有具体位置，属于一并检查的几份文件，未写入批注",
    "{count:finding|findings} without a place may be about any of the files checked together and are in no comment",
)
NOT_OF_IT = Text(
    "检查报告中没有“{file}”：请用检查这个文件所得的报告来批注",
    "the report is not of {file!r}: annotate it with the report of a check of this very file",
)
