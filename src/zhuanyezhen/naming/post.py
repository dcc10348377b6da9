"""Posts (副局长, 党组书记): what they are called, and the posts of a person as one text.

Which unit and which person stand beside a post is the business of ``post_reader``.
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from zhuanyezhen.naming.person import looks_like_person
from zhuanyezhen.pattern import regex

PARTY = "党委|党组|党工委|党总支|党支部"
_RANK = (
    r"(?:分管|主管|协管|联系|协助|负责|主持)[\u4e00-\u9fff]{1,14}的|[原代副正总]|第一|常务|专职|兼职|挂职|执行|名誉|主要|分管|有关|相关|"
    rf"[一二三四]级|{PARTY}|政治部|机关党委|监事会|理事会"
)
# posts of party, government, armed forces, firms, hospitals and schools, with their rank, several in a row (党组书记、局长 run together)
POST = regex(
    rf"(?:(?:{_RANK}){{0,4}}(?:书记|主任(?:科员)?|主席|主委|常委|国务委员|委员|总理|组员|成员|秘书长|董事长|理事长|监事长|检察长|参谋长|[支大总中]队长|"
    r"[省市州盟县区旗镇乡村局厅部院校站队组所关行会社台馆司处科股室署园场厂团庭]长|经理|总监|助理|总?编辑|督学|[省市县区镇乡]领导|总[\u4e00-\u9fff]{1,3}师|工程师|"
    r"(?:巡视|调研|督查|督导|指导|教导|研究|司令|专)员|政委|干事|召集人|负责人|(?:负责)?同志|领导|[厅处科股县师局]级干部|指挥长?)){1,4}"
)
LAST_POST = regex(rf"{POST.pattern}\Z")
_BETWEEN = regex(r"[\s、，；：（）]+")
# 县委常委、局长: one person, whose other post stands behind the 、
_SHARED = regex(r"(?:常委|书记|[党组]成员|委委员)\Z")
_LONGEST_LINE = 4000
_LONGEST = 60


@frozen(kw_only=True)
class Post:
    """What an item names: a unit, a post, or both, as spans; ``person`` says that a name was left out.

    ``begins`` says that the item starts a line, ``certain`` that its unit starts where it does, ``doubtful``
    that the unit might as well be a name and a unit.
    """

    unit: tuple[int, int] | None = None
    post: tuple[int, int] | None = None
    person: bool = False
    begins: bool = False
    certain: bool = False
    doubtful: bool = False


def ends_in_post(folded: str) -> bool:
    """Whether a text ends in a post.

    >>> ends_in_post("区工信局副局长"), ends_in_post("区工信局")
    (True, False)
    """
    return LAST_POST.search(folded, max(0, len(folded) - _LONGEST)) is not None


def post_texts(text: str, posts: Sequence[Post]) -> Iterator[str]:
    """The posts of each person as one text, as written; the person is not in it.

    A person of a list without names goes on behind a rank of a party (县委常委、副县长), not behind other posts.
    """
    named, person, last = any(each.person for each in posts), "", 0
    for each in posts:
        spans = sorted(span for span in (each.unit, each.post) if span)
        between = "".join(text[last : spans[0][0]].split()) if spans and person else ""
        apart = not named and (between != "、" or not _SHARED.search(person))
        if each.person or each.begins or apart:
            yield from (person,) if person else ()
            person = ""
        if spans and not each.doubtful:
            mark = between if between in {"，", "；"} else "、"
            person, last = (
                f"{person}{mark}{_written(text, each)}" if person else _written(text, each),
                spans[-1][1],
            )
    yield from (person,) if person else ()


def _written(text: str, each: Post) -> str:
    """区工信局局长 as it stands, or put together from 副局长 某某 区工信局."""
    end = each.unit[1] if each.unit and each.post and each.unit[0] < each.post[0] else 0
    spans = (each.unit, each.post and (max(end, each.post[0]), each.post[1]))
    return "".join(text[span[0] : span[1]] for span in spans if span)


def names_persons(folded: str) -> bool:
    """Whether a line of a list may name persons: a post stands in it, or a word that may be a name.

    >>> names_persons("某某某 区工信局"), names_persons("成员单位：区工信局、区商务局")
    (True, False)
    """
    return any(
        ends_in_post(word) or looks_like_person(word) for word in _BETWEEN.split(folded[:_LONGEST_LINE])
    )
