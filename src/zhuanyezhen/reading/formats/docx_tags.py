"""The tags of a Word body by what is done with them, and the notes that say what was left out."""

from typing import Literal

Revisions = Literal["accepted", "original"]

VIEWS = {
    "accepted": "文档含修订痕迹：按接受全部修订后的文本读取（保留插入、略去删除）。",
    "original": "文档含修订痕迹：按修订前的原文读取（保留删除、略去插入）。",
}
HIDDEN = "文档含隐藏文字，未读取。"
STRUCK = "文档含加删除线的文字，未读取。"
FORMULAS = "文档含公式域（EQ），其中的内容未读取。"
EXTENSIONS = "文档含其他软件专有的内容，未读取。"
FOOTNOTES = "文档含脚注或尾注，未读取。"
PLACEHOLDERS = "文档含未填写的内容控件，其中的提示文字未读取。"
DRAWN = "文档的图形（SmartArt、图表等）含文字，未读取。"
EMBEDDED = "文档嵌入了其他文件的内容，未读取。"

INSERTED = frozenset({"w:ins", "w:moveTo", "w:cellIns"})
DELETED = frozenset({"w:del", "w:moveFrom", "w:cellDel"})
DROPPED = frozenset({
    "w:sdtEndPr", "w:tabs", "w:delInstrText", "w:rt", "w:sectPr", "w:tblPr",
    "w:tblGrid", "w:rPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:tblPrExChange",
    "w:sectPrChange", "w:numberingChange", "w:fldData",
})  # fmt: skip
MARKS = {"w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
NOTED = {
    "w:footnoteReference": FOOTNOTES,
    "w:endnoteReference": FOOTNOTES,
    "w:altChunk": EMBEDDED,
    "w:subDoc": EMBEDDED,
    "?:OLEObject": EMBEDDED,
    **dict.fromkeys(("?:relIds", "?:chart", "?:t"), DRAWN),
}
TEXTS = frozenset({"w:t", "w:delText", "m:t"})

_WORD = (
    "http://schemas.microsoft.com/office/word/",
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
)


def is_understood(required: str) -> bool:
    """Whether a choice is for us: its namespaces are Word's own, in which text is always ``w:t``.

    >>> is_understood("http://schemas.microsoft.com/office/word/2010/wordprocessingShape"), is_understood("x:y")
    (True, False)
    """
    return all(namespace.startswith(_WORD) for namespace in required.split())
