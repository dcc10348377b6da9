"""The table of metadata above a published document (索引号 / 发文字号 / 成文日期), as web pages flatten it.

A field ends where the next field begins, with its line, or with its cell; a label alone on its line has
its value on the next. The date a page was put up is told from the document's own.
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from zhuanyezhen.pattern import regex
from zhuanyezhen.values.calendar_date import parse_date

_NUMBER = "发文字号|发文文号|发文号|文件编号|文件字号|文号|字号"
_OWN_DATE = "成文日期|成文时间|发文日期|发文时间|生成日期|印发日期|印发时间|签发日期|制发日期"
_PAGE_DATE = "发布日期|发布时间|公开日期|公开时间|更新时间"
_ISSUER = "发文机关|发文机构|发文单位|制发机关|制定机关|发布机构|发布机关|发布单位|公开主体|责任部门"
_OTHER = (
    "索引号|索引|名称|标题|文件名称|主题词|主题分类|主题|分类|信息分类|信息类别|体裁分类|体裁|文种|有效性|时效性|效力状态|效力|关键词|内容概述|信息来源|"
    "来源|作者|浏览次数|浏览量|点击率|阅读次数|公开方式|公开范围|公开形式|公开属性|生效日期|失效日期|废止日期|实施日期|有效期|公开目录|组配分类|服务对象|字体|打印"
)


def _spaced(words: str) -> str:
    return "|".join(" {0,6}".join(word) for word in words.split("|"))


# 发文字号：, 成文日期 |, 发布日期, 发文机关 and other fields, so that a value ends where the next begins
_FIELD = regex(
    rf"(?<![\u4e00-\u9fff])(?:(?P<number>{_spaced(_NUMBER)})|(?P<own>{_spaced(_OWN_DATE)})|(?P<page>{_spaced(_PAGE_DATE)})"
    rf"|(?P<issuer>{_spaced(_ISSUER)})|{_spaced(_OTHER)}) {{0,4}}(?:：|\||(?=[ \n]))"
)
# behind its label or on the line below, up to the next cell
_VALUE = regex(r"[ |：]*+(?:\n[ |：]*+)?(?P<value>[^|\n]*)")
# 2026年6月3日, 二〇二六年六月三日, 2026-6-3
_DAY = regex(r"[^年\d]*(?P<day>\S{4,5}年\s?\S{1,3}?月\s?\S{1,3}?日|\d{4}[-./]\d{1,2}[-./]\d{1,2})")


@frozen(kw_only=True)
class Metadata:
    """What the table says of the document: all as written, dates read; ``None`` where it does not."""

    number: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    published_on: date | None = None


def read_metadata(head: str) -> Metadata:
    """Read the fields in the folded text above the document.

    >>> read_metadata("索 引 号：X1 发文日期 2023-01-03 发布机构 某区政府 文    号 某政办〔2023〕1号").number
    '某政办〔2023〕1号'
    """
    found: dict[str, str] = {}
    for name, value in _fields(head):
        found.setdefault(name, value)
    return Metadata(
        number=found.get("number"),
        issuer=found.get("issuer"),
        issued_on=_day(found.get("own")),
        published_on=_day(found.get("page")),
    )


def _fields(head: str) -> Iterator[tuple[str, str]]:
    fields = list(_FIELD.finditer(head))
    for index, field in enumerate(fields):
        limit = fields[index + 1].start() if index + 1 < len(fields) else len(head)
        value = _VALUE.match(head, field.end(), limit)
        if field.lastgroup and value and value["value"].strip():
            yield field.lastgroup, value["value"].strip()


def _day(text: str | None) -> date | None:
    match = _DAY.match(text or "")
    return parse_date(match["day"]) if match else None
