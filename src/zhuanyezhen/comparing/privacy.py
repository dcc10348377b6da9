"""Whether words may be quoted: not where names of persons may stand in them.

Decided here: rather too little is quoted than a name; the place is told either way.
"""

from zhuanyezhen.naming.person import looks_like_person
from zhuanyezhen.naming.post import POST
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.folding import fold

# 参加会议：…, 联系人：…: names stand behind units and figures there
_NAMED = regex(
    r"(?:参加|出席|列席|缺席)(?:会议|人员)?：|联系(?:人|电话|方式)|电话：|手机|邮箱|责任人|签发|经办人?：|记录："
)
_BETWEEN = regex(r"[\s、：（）]+")
_NO_POST = frozenset({"领导", "成员", "负责人", "主要负责人", "有关负责人", "指挥"})


def is_quotable(text: str) -> bool:
    """Whether no name of a person stands in a text, as far as its words tell.

    >>> is_quotable("到2026年，产值达到30亿元。"), is_quotable("组长：王某某"), is_quotable("由某某同志任主任")
    (True, False, False)
    """
    folded = fold(text)
    posts = (each.group() for each in POST.finditer("".join(folded.split())))
    named = any(map(looks_like_person, _BETWEEN.split(folded)))
    return not (named or _NAMED.search(folded) or any(each not in _NO_POST for each in posts))
