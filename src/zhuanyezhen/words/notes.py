"""What readers decided (说明) and what findings are about (事项): texts that come as Chinese, said in English.

A note stays with its plan as Chinese text, a subject is part of what makes a finding the same in the next report;
so neither changes with the language: they are recognised by the messages here and said anew where they are shown.
"""

from zhuanyezhen.words.text import Language, Text, translated

SETTINGS_USED = Text("采用设置文件“{file}”", "the settings file “{file}” was used")
RULES_OF = Text(
    "检查规则包括安装包“{origin}”的{codes}", "rules of the installed package “{origin}” ran: {codes}"
)

REPEATED_IDS = Text(
    "编号重复的条目，自己的列存为工作簿时不能保留：{ids}",
    "Columns of your own cannot be kept in a workbook for entries whose ids repeat: {ids}",
)
HIDDEN_SHEET = Text(
    "工作表“{sheet}”是隐藏的，照样读取；不是现行台账的，请删去",
    "The sheet “{sheet}” is hidden and was read all the same; delete it if it is not in use",
)
OWN_COLUMNS = Text(
    "工作表“{sheet}”中这些列不是台账的列，不作检查，存为工作簿时照样保留：{columns}",
    "The sheet “{sheet}” has columns that are none of the ledger's; they are not checked, and kept in "
    "workbooks: {columns}",
)
OTHER_COLUMNS = Text(
    "工作表“{sheet}”中这些列不是台账的列，没有读取：{columns}",
    "The sheet “{sheet}” has columns that are none of the ledger's; they were not read: {columns}",
)
NO_LEDGER = Text(
    "工作表“{sheet}”的名称和表头都不是已知的台账，没有读取",
    "The sheet “{sheet}” has neither the name nor the headings of a known ledger and was not read",
)
NO_HEADINGS = Text(
    "工作表“{sheet}”的名称像“{ledger}”，但没有找到表头，没有读取",
    "The sheet “{sheet}” is named like “{ledger}”, but no headings of it were found; it was not read",
)
NEARLY = Text(
    "工作表“{sheet}”的表头像“{ledger}”（有“{found}”），但缺少“{lacking}”，没有读取",
    "The sheet “{sheet}” is headed like “{ledger}” (“{found}”), but lacks “{lacking}”; it was not read",
)
WHICH_LEDGER = Text(
    "工作表“{sheet}”的表头像“{ledger}”（有“{found}”），但分不清是哪一种台账，请把工作表改名；没有读取",
    "The sheet “{sheet}” is headed like “{ledger}” (“{found}”) and like others; rename it. It was not read",
)
ONLY = Text("设置文件规定只检查：{what}", "By the settings only these are checked: {what}")
IGNORED = Text("设置文件规定不检查：{what}", "By the settings these are not checked: {what}")
LOWERED = Text(
    "设置文件改动了这些规则的级别：{what}", "By the settings these rules have other severities: {what}"
)
LET_PASS = Text("设置文件列有豁免{what}条", "The settings list {what} waivers")
OTHER_THRESHOLDS = Text("设置文件改动了阈值", "The settings change thresholds")
OTHER_CRITERIA = Text("设置文件用了自己的称号标准", "The settings bring their own criteria of titles")
NO_PLUGINS_RUN = Text("设置文件规定不用安装包的规则", "By the settings no rules of installed packages run")
NUMBERED = Text(
    "工作表“{sheet}”第{places}行只有序号，没有作为条目读取",
    "In the sheet “{sheet}” the rows {places} have nothing but a number and were not read as entries",
)
NO_WORD = Text(
    "工作表“{sheet}”第{rows}行的“{heading}”不是可选的说法，按未知处理",
    "In the sheet “{sheet}” the rows {rows} say no known word under “{heading}”; it is taken for unknown",
)
NO_AMOUNT = Text(
    "工作表“{sheet}”第{rows}行的“{heading}”不是数值和单位，按未知处理；请写成50亩，或在表头写明单位",
    "In the sheet “{sheet}” the rows {rows} have no figure with its unit under “{heading}”; it is taken for unknown. Write "
    "“50亩”, or the unit into the heading",
)
SETTLED_OR_NOT = Text(
    "工作表“{sheet}”第{rows}行的办理情况看不出是否办结，超期、反馈等没有检查",
    "In the sheet “{sheet}” the rows {rows} do not say whether the problem was dealt with; limits were not checked",
)
YEAR_LEFT_OUT = Text(
    "工作表“{sheet}”{places}的日期没有写年份，按标题或文件名中的年份读取",
    "In the sheet “{sheet}” the dates {places} have no year and were read as of that in the title or the file's name",
)
ABOUT = Text(
    "工作表“{sheet}”{places}写的是约数，按所写的数读取",
    "In the sheet “{sheet}” the figures {places} are given as about right and were read as they stand",
)
SHOWN = Text(
    "工作表“{sheet}”{places}的数字格式使显示的与存储的不同，按显示的读取",
    "In the sheet “{sheet}” the formats of {places} show something else than is stored; what is shown was read",
)
PERSONS = Text(
    "工作表“{sheet}”{places}写有人名，只读取单位，人名没有保存",
    "In the sheet “{sheet}” persons are named in {places}; only the units were read, no name was kept",
)
SEVERAL_UNITS = Text(
    "工作表“{sheet}”{places}写有几个单位，牵头的（未写明的，第一个）作责任单位，其余作配合单位",
    "In the sheet “{sheet}” {places} name several units; the one that leads, else the first, was read as responsible, "
    "the others as cooperating",
)
SAME_UNIT = Text(
    "“{others}”与“{unit}”是同一单位，统一按“{unit}”读取",
    "“{others}” and “{unit}” are one unit and were read as “{unit}”",
)
NO_FORMATS = Text(
    "{suffix}文件中的数字格式（百分比、以万元显示等）和错误值（#N/A）读不出来；用到的，请另存为.xlsx再查",
    "Of {suffix} files neither formats of numbers (percentages, figures that are shown scaled) nor errors (#N/A) can be read; "
    "save the file as .xlsx if it has any",
)
TOTALS = Text(
    "工作表“{sheet}”第{places}行是合计、小计，没有作为条目读取",
    "In the sheet “{sheet}” the rows {places} are totals and were not read as entries",
)
EXAMPLES = Text(
    "工作表“{sheet}”第{places}行写明是示例，没有作为条目读取；是条目的，请改第一格",
    "In the sheet “{sheet}” the rows {places} say that they are examples and were not read; if they are entries, change "
    "their first cell",
)
HEADINGS = Text(
    "工作表“{sheet}”第{places}行是分组标题或表注，没有作为条目读取",
    "In the sheet “{sheet}” the rows {places} are group headings or notes and were not read as entries",
)

OF_SETTINGS = (
    SETTINGS_USED,
    ONLY,
    IGNORED,
    LOWERED,
    LET_PASS,
    OTHER_THRESHOLDS,
    OTHER_CRITERIA,
    NO_PLUGINS_RUN,
)
NOTES = (
    *OF_SETTINGS,
    RULES_OF,
    YEAR_LEFT_OUT,
    ABOUT,
    SHOWN,
    PERSONS,
    SEVERAL_UNITS,
    SAME_UNIT,
    NO_FORMATS,
    TOTALS,
    HEADINGS,
    Text("已略去页眉页脚 {count} 处。", "Headers and footers left out: {count}."),
    Text("已略去换页处重复的表头 {count} 处。", "Table headings repeated on new pages left out: {count}."),
    Text("已略去页码 {count} 处。", "Page numbers left out: {count}."),
    Text("已略去页码、页眉和页脚{count}处。", "Page numbers, headers and footers left out: {count}."),
    Text("已略去目录{count}行。", "Lines of the table of contents left out: {count}."),
    Text("已接合被换行断开的文字{count}处。", "Texts broken by line ends joined: {count}."),
    Text(
        "原文有{count}段把多个标题连成一行，已按序号分行识读。",
        "Paragraphs that ran several headings together, cut at their numbers: {count}.",
    ),
    Text(
        "无框线的表格有 {count} 个分不清行，按文字顺序识读，请核对。",
        "{count:table|tables} without rules, whose rows cannot be told apart, read in the order of the text; check them.",
    ),
    Text(
        "第{number}行起有{tables}个表格散成文字，已按表头还原识读，共{rows}行。",
        "From line {number} on, {tables:table|tables} had fallen into text and were read by their headings: "
        "{rows:row|rows}.",
    ),
    Text(
        "散成文字的表格有{count}行缺少单元格，按由左至右对应表头识读，请核对。",
        "In tables fallen into text {count:row|rows} lacked cells and were read from left to right; check them.",
    ),
    Text(
        "文件中有 {count} 个字符未标明编码，无法读出（显示为“(cid:…)”）：请核对原文件。",
        "{count:character|characters} of the file have no encoding and cannot be read (shown as “(cid:…)”); "
        "check the original.",
    ),
    Text("文件未标明编码：按 {encoding} 读取。", "The file does not say its encoding: read as {encoding}."),
    Text(
        "文件混用编码：{count} 行按 GB18030 读取，其余按 UTF-8 读取。",
        "The file mixes encodings: {count:line|lines} read as GB18030, the rest as UTF-8.",
    ),
    Text(
        "有 {count} 处字节无法解码，已以“\ufffd”代替：请核对原文件，或以 UTF-8 编码重新保存。",
        "Bytes that cannot be decoded, replaced by “\ufffd”: {count}; check the original, or save it as UTF-8.",
    ),
    Text(
        "文档为繁体字，单位名称等可能识别不全：请安装 OpenCC 后重读（pip install opencc）。",
        "The document is in traditional characters, so names of units may be missed: install OpenCC and read it "
        "again (pip install opencc).",
    ),
    Text(
        "文档含繁体字：比对时按简体识别，引文保留原文。",
        "The document has traditional characters: compared as simplified ones, quoted as they are.",
    ),
    Text(
        "文档含修订痕迹：按接受全部修订后的文本读取（保留插入、略去删除）。",
        "The document has tracked changes: read as if all were accepted (insertions in, deletions out).",
    ),
    Text(
        "文档含修订痕迹：按修订前的原文读取（保留删除、略去插入）。",
        "The document has tracked changes: read as it was before them (deletions in, insertions out).",
    ),
    Text("文档含隐藏文字，未读取。", "The document has hidden text, which was not read."),
    Text("文档含加删除线的文字，未读取。", "The document has struck-out text, which was not read."),
    Text(
        "文档含公式域（EQ），其中的内容未读取。",
        "The document has formula fields (EQ), whose content was not read.",
    ),
    Text(
        "文档含其他软件专有的内容，未读取。",
        "The document has content that only other software understands, which was not read.",
    ),
    Text("文档含脚注或尾注，未读取。", "The document has footnotes or endnotes, which were not read."),
    Text(
        "文档嵌入了其他文件的内容，未读取。",
        "The document embeds content of other files, which was not read.",
    ),
    Text("文件含加删除线的文字，未读取。", "The file has struck-out text, which was not read."),
    Text("网页含隐藏的文字，未读取。", "The page has hidden text, which was not read."),
    Text("网页含加删除线的文字，未读取。", "The page has struck-out text, which was not read."),
    Text("网页的图形（SVG）中含文字，未读取。", "The page has text in a drawing (SVG), which was not read."),
    Text(
        "网页有引号未配对，其间的标签和文字按浏览器的读法作为属性，未读取：请核对原网页。",
        "The page has an unmatched quotation mark; what follows is an attribute to browsers and was not read; "
        "check the page.",
    ),
    Text(
        "文档含未填写的内容控件，其中的提示文字未读取。",
        "The document has content controls that are not filled in, whose prompts were not read.",
    ),
    Text(
        "文档的图形（SmartArt、图表等）含文字，未读取。",
        "The document has text in drawings (SmartArt, charts and such), which was not read.",
    ),
    Text(
        "网页含浏览器通常不显示的文字（noscript），未读取。",
        "The page has text that browsers do not usually show (noscript), which was not read.",
    ),
    Text(
        "网页含分式、上下标等公式，只读取其中的文字：请核对原网页。",
        "The page has formulas with fractions or indices, of which the text alone was read; check the page.",
    ),
    Text(
        "网页含写在“<![CDATA[”中的文字，浏览器不显示，未读取。",
        "The page has text in <![CDATA[, which browsers do not show and which was not read.",
    ),
    Text(
        "网页嵌入了其他网页或文件，其中的内容未读取。",
        "The page embeds other pages or files, whose content was not read.",
    ),
    Text(
        "网页含下拉选择框，除已选定的外，其中的选项未读取。",
        "The page has lists to choose from, whose options were not read but for the chosen ones.",
    ),
    Text(
        "文件开头的元数据（front matter）除标题外未读取。",
        "The metadata at the head of the file (front matter) was not read but for its title.",
    ),
    Text(
        "文件含写在文中的注释（^[…]），未读取。",
        "The file has notes within its text (^[…]), which were not read.",
    ),
    REPEATED_IDS,
    HIDDEN_SHEET,
    OWN_COLUMNS,
    OTHER_COLUMNS,
    NO_LEDGER,
    NO_HEADINGS,
    NEARLY,
    WHICH_LEDGER,
    NUMBERED,
    EXAMPLES,
    NO_WORD,
    NO_AMOUNT,
    SETTLED_OR_NOT,
)

_PARTS = {
    "工作专班": "task force",
    "建设目标": "goals",
    "发展指标": "indicators",
    "问题清单": "problems",
    "重大项目清单": "major projects",
    "招商引资清单": "investment list",
}
_ENTRIES = {
    "企业": "enterprise",
    "称号": "title held",
    "平台": "platform",
    "品牌": "mark",
    "产业链": "chain",
    "活动": "occasion",
    "培训": "training",
    "融资事项": "financing",
    "征求意见": "consultation",
}
SUBJECTS = (
    Text("任务{rest}", "task {rest}"),
    Text("上级任务{rest}", "upper task {rest}"),
    Text("职责·{rest}", "duty · {rest}"),
    Text("单元格·{rest}", "cell · {rest}"),
    *(Text(f"专业镇·{{name}}·{zh}", f"town · {{name}} · {en}") for zh, en in _PARTS.items()),
    Text("专业镇·{rest}", "town · {rest}"),
    Text("一镇一策", "policies of towns"),
    Text("一镇一策·{rest}", "policy · {rest}"),
    Text("一镇一策{quoted}的专班", "task force of policy {quoted}"),
    Text("一镇一策{quoted}的专班·{rest}", "task force of policy {quoted} · {rest}"),
    Text("一镇一策“{rest}", "policy “{rest}"),
    Text("项目·{rest}", "project · {rest}"),
    Text("项目“{rest}", "project “{rest}"),
    Text("招商线索·{rest}", "investment lead · {rest}"),
    Text("招商线索“{rest}", "investment lead “{rest}"),
    Text("问题·{rest}", "problem · {rest}"),
    Text("问题“{rest}", "problem “{rest}"),
    Text("单位“{rest}", "unit “{rest}"),
    Text("指标值“{rest}", "observation “{rest}"),
    Text("认定标准“{rest}", "criterion “{rest}"),
    *(Text(f"{zh}·{{rest}}", f"{en} · {{rest}}") for zh, en in _ENTRIES.items()),
    *(Text(f"{zh}“{{rest}}", f"{en} “{{rest}}") for zh, en in _ENTRIES.items()),
    Text("企业库·{rest}", "enterprises · {rest}"),
    Text("走访、会议、展会·{rest}", "visits, meetings, fairs · {rest}"),
    Text("技能培训·{rest}", "training · {rest}"),
    Text("融资对接·{rest}", "financing · {rest}"),
    Text("覆盖·县（市、区）", "coverage · counties"),
    Text("覆盖·开发区", "coverage · zones"),
    Text("覆盖·{rest}", "coverage · {rest}"),
    Text("名录", "roster"),
    Text("名录·{rest}", "roster · {rest}"),
    Text("单位名单·{rest}", "units · {rest}"),
    Text("专业镇名单·{rest}", "towns · {rest}"),
    Text("指标·{rest}", "indicators · {rest}"),
    Text("重大项目清单·{rest}", "projects · {rest}"),
    Text("招商引资清单·{rest}", "investment leads · {rest}"),
    Text("问题台账·{rest}", "problems · {rest}"),
    Text("正文与附件", "body and attachment"),
    Text("称号标准·{rest}", "criteria of a title · {rest}"),
    Text("第{paragraph}段“{words}”", "paragraph {paragraph} “{words}”"),
    Text("{rest}·期间不明", "{rest} · no period"),
)
"""The first that fits is meant: what is longer stands before its beginning."""


def note_in(note: str, lang: Language) -> str:
    """A note in a language.

    >>> note_in("已略去目录3行。", "en")
    'Lines of the table of contents left out: 3.'
    """
    return translated(note, NOTES, lang)


def is_of_settings(note: str) -> bool:
    """Whether a note says which settings file was used, or what it switched off, lowered or let pass."""
    return any(each.recognised(note, "zh") is not None for each in OF_SETTINGS)


def subject_in(subject: str, lang: Language) -> str:
    """What a finding is about, in a language; names stay as they are.

    >>> subject_in("任务（八）·区商务局", "en"), subject_in("专业镇·花卉·工作专班", "en")
    ('task （八）·区商务局', 'town · 花卉 · task force')
    """
    return translated(subject, SUBJECTS, lang)
