"""Who sits in a group, read from the right: unit and post, never the person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.naming.post import Post
from zhuanyezhen.naming.post_reader import PostReader, cut_items
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.values.folding import fold


def _read(text: str, place: str | None = "晋源区", *, nameless: bool = False) -> list[str]:
    """Each item as unit|post, with + where a person was left out; doubtful ones as ?."""
    folded = fold(text)
    scope = Scope(jurisdiction=place, city="太原市", province="山西省")
    reader = PostReader(folded=folded, register=Register(scope), nameless=nameless)
    return [_shown(folded, each) for each in reader.read(0, len(folded))]


def _shown(folded: str, each: Post) -> str:
    if each.doubtful:
        return "?"
    unit, post = ("" if span is None else folded[slice(*span)] for span in (each.unit, each.post))
    return f"{unit}|{post}{'+' if each.person else ''}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("赵某某 区工信局副局长", ["区工信局|副局长+"]),
        ("赵 某 区工信局副局长", ["区工信局|副局长+"]),
        ("副局长 赵某某 区工信局", ["区工信局|副局长+"]),
        ("赵某某 区工信局 局长", ["区工信局|局长+"]),
        ("赵某某（区工信局党组书记、局长）", ["区工信局|党组书记+", "|局长"]),
        ("赵某某（区工信局局长）（正科级）", ["区工信局|局长+"]),
        ("赵某某（市交通委（市道运局）副主任）", ["市交通委（市道运局）|副主任+"]),
        ("区工信局局长（赵某某）", ["区工信局|局长+"]),
        ("区工信局局长赵某某", ["区工信局|局长+"]),
        ("副区长赵某某", ["|副区长+"]),
        ("赵某某副区长", ["|副区长+"]),
        ("赵 某副区长", ["|副区长+"]),
        ("赵某某区工信局局长", ["区工信局|局长+"]),
        ("赵 某区工信局局长", ["区工信局|局长+"]),
        ("赵大明区工信局", ["区工信局|+"]),
        ("欧阳大明区工信局局长", ["区工信局|局长+"]),
        ("赵某某太原市工信局局长", ["太原市工信局|局长+"]),
        ("赵某某云川机场集团有限公司董事长", ["云川机场集团有限公司|董事长+"]),
        ("赵大明财政局局长", ["财政局|局长+"]),
        ("区委组织部长", ["区委组织部|部长"]),
        ("赵某某 区消防救援大队长", ["区消防救援大队|大队长+"]),
        ("赵某某 云溪市市长", ["云溪市|市长+"]),
        ("赵某某 省商务厅厅长助理", ["省商务厅|厅长助理+"]),
        ("赵某某 区委常委、区政府副区长", ["区委|常委+", "区政府|副区长"]),
        ("赵某某 区长兼区工信局局长", ["|区长+", "区工信局|局长"]),
        ("区发改局、区工信局等部门主要负责人", ["区发改局|", "区工信局|主要负责人"]),
        ("区发改局、区工信局等5个部门", ["区发改局|", "区工信局|"]),
        ("区财政局和区商务局、区工业和信息化局", ["区财政局|", "区商务局|", "区工业和信息化局|"]),
        ("各县（市、区）人民政府、各镇（街）", ["各县（市、区）人民政府|", "各镇（街）|"]),
        ("市交通委（市道运局）", ["市交通委（市道运局）|"]),
        ("1 赵某某 区工信局局长\n2.钱某某 区财政局局长", ["区工信局|局长+", "区财政局|局长+"]),
        ("赵某某（区长） 钱某某副区长", ["|区长+", "|副区长+"]),
        ("赵某某 区长 钱某某 副区长", ["|区长+", "|副区长+"]),
        ("赵某某区委书记 钱某某区委副书记", ["区委|书记+", "区委|副书记+"]),
        ("赵某 钱某某", ["|+"]),
        ("赵某某", ["|+"]),
        ("花花世界", ["|"]),
        ("", []),
    ],
)
def test_forms(text: str, expected: list[str]) -> None:
    """Every form names the unit and the post, and leaves the person out."""
    assert expected == _read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("赵大明岚溪市财政局局长", ["?"]),
        ("赵大明岚溪市财政局局长、区工信局局长", ["?", "区工信局|局长"]),
        ("赵大明岚溪市财政局局长、钱某某 区工信局局长", ["?", "区工信局|局长+"]),
        ("金胜镇镇长", ["?"]),
        ("金胜镇镇长、区工信局局长", ["金胜镇|镇长", "区工信局|局长"]),
        ("金胜镇镇长、钱某某 区工信局局长", ["?", "区工信局|局长+"]),
        ("金胜镇、晋祠镇、区工信局", ["金胜镇|", "晋祠镇|", "区工信局|"]),
        ("姚村镇人民政府、区工信局", ["?", "区工信局|"]),
        (
            "姚村镇人民政府、区发改局、区工信局、区商务局",
            ["姚村镇人民政府|", "区发改局|", "区工信局|", "区商务局|"],
        ),
        ("赵 某某县财政局局长", ["县财政局|局长+"]),
        ("李 镇 周会长", ["|+"]),
        ("区会长", ["|"]),
        ("（赵某某）", ["|"]),
        ("阿某·某某晋祠镇镇长、区工信局局长", ["晋祠镇|镇长+", "区工信局|局长"]),
        ("阿明·大江晋祠镇镇长、区工信局局长", ["|镇长+", "区工信局|局长"]),
        ("花花世界游乐园 赵某某财政局局长", ["财政局|局长+"]),
        ("赵某某晋祠镇镇长、区工信局局长（钱某某）", ["晋祠镇|镇长+", "区工信局|局长+"]),
        ("赵某某（）", ["|+"]),
        ("赵某某 吴镇", ["|+"]),
        ("赵某某花花世界董事长", ["|"]),
    ],
)
def test_no_certain_start_no_unit(text: str, expected: list[str]) -> None:
    """Where a unit may start inside a name nothing is given; only a list without names settles it."""
    assert expected == _read(text)


def test_a_list_known_to_hold_no_names() -> None:
    """Behind 成员单位 every item is a unit, whatever it starts with."""
    assert ["金胜镇|", "姚村镇|"] == _read("金胜镇、姚村镇", nameless=True)


def test_a_level_word_is_only_the_documents_own_or_above() -> None:
    """县 in a district's document belongs to a name or to another place: not 县财政局."""
    assert ["县财政局|局长+"] == _read("赵大明县财政局局长", None)
    assert ["县财政局|局长+"] == _read("赵大明县财政局局长", "应县")
    assert ["?"] == _read("赵大明县财政局局长")


def test_items_and_their_places() -> None:
    """Separators inside brackets and collectives cut nothing; a line end closes a bracket that stayed open."""
    text = "甲（乙、丙）、各县、区人民政府，\n丁（戊、己\n 庚 ）；3、"
    assert ["甲（乙、丙）", "各县、区人民政府", "丁（戊、己", "庚 ）"] == [
        text[start:end] for start, end in cut_items(text, 0, len(text))
    ]


def test_begins_says_who_starts_a_line() -> None:
    """The first item of each line begins it; the second post of a person does not."""
    text = "赵某某（区委常委、副区长）\n钱某某 区工信局局长，孙某某 区财政局局长"
    reader = PostReader(folded=text, register=Register(Scope(jurisdiction="晋源区")))
    assert [True, False, True, False] == [each.begins for each in reader.read(0, len(text))]


@given(st.text(alphabet="赵某明区县市工信局长副委、（） \n镇和·", max_size=40))
def test_no_text_raises_and_every_span_lies_in_it(text: str) -> None:
    """Whatever the characters are, spans are inside the text and not empty."""
    for each in PostReader(folded=text, register=Register(Scope(jurisdiction="晋源区"))).read(0, len(text)):
        assert all(0 <= start < end <= len(text) for start, end in filter(None, (each.unit, each.post)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("赵某某 镇党委书记", ["镇党委|书记+"]),
        ("街道党工委委员、武装部部长", ["街道党工委|委员", "武装部|部长"]),
        ("省政府联系医疗工作的副秘书长", ["省政府|联系医疗工作的副秘书长"]),
        ("分管民政工作的副区长", ["|分管民政工作的副区长"]),
        ("赵某某 区公安局政治部主任", ["区公安局|政治部主任+"]),
        ("赵某某 省供销社监事会主任", ["省供销社|监事会主任+"]),
        ("赵某某 市教育局总督学", ["市教育局|总督学+"]),
        ("赵某某 岚河村党支部书记", ["岚河村|党支部书记+"]),
        ("赵某某 旗人民政府旗长", ["旗人民政府|旗长+"]),
        ("赵某某（区长）及各镇人民政府主要负责人", ["|区长+", "各镇人民政府|主要负责人"]),
        ("区气象局和各沿河镇街主要负责人", ["区气象局|", "各沿河镇街|主要负责人"]),
        ("赵丙公安部副部长", ["公安部|副部长+"]),
        ("农发行晋源区支行", ["?"]),
        ("区某区委书记", ["区委|书记+"]),
        ("区大明区财政局局长", ["区财政局|局长+"]),
        ("区大明 区财政局局长", ["区财政局|局长"]),
        ("司马大明区财政局局长", ["区财政局|局长+"]),
        ("县大明区财政局局长", ["区财政局|局长+"]),
    ],
)
def test_posts_of_towns_streets_and_those_in_charge(text: str, expected: list[str]) -> None:
    """Party posts of towns, posts with what they are in charge of, parts of organs; surnames that are level words."""
    assert expected == _read(text)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("张三区工信局、区财政局", "晋源区", ["区工信局|+", "区财政局|"]),
        ("李大明区工信局", "晋源区", ["区工信局|+"]),
        ("金山区工信局", "晋源区", ["金山区工信局|"]),
        ("晋源区工信局", "晋源区", ["晋源区工信局|"]),
        ("张三市工信局", "岚溪市", ["市工信局|+"]),
        ("石澜县人民政府", "岚溪市", ["石澜县人民政府|"]),
        (
            "区委办公室、区人大办公室、区政府办公室",
            "晋源区",
            ["区委办公室|", "区人大办公室|", "区政府办公室|"],
        ),
    ],
)
def test_a_name_in_a_list_of_units(text: str, place: str, expected: list[str]) -> None:
    """A person joined to a unit of the document's own level does not come out; a place the roster knows stays."""
    assert expected == _read(text, place, nameless=True)


def test_a_unit_that_is_named_elsewhere_hides_no_name() -> None:
    """平安法治办 may be a name and a unit; where the office is at it, it is none."""
    text = "区财政局、平安法治办"
    register = Register(Scope(jurisdiction="晋源区"))
    doubts = [
        [each.doubtful for each in PostReader(folded=text, register=register, seats=seats).read(0, len(text))]
        for seats in (frozenset[str](), frozenset({"平安法治办"}))
    ]
    assert [[False, True], [False, False]] == doubts


def test_the_longest_unit_that_stands_first() -> None:
    """What is known goes before what only looks like a unit; nothing where neither is."""
    text = "区工信局三楼会议中心大楼里"
    reader = PostReader(folded=text, register=Register(Scope(jurisdiction="晋源区")))
    assert [4, 0, 0] == [reader.unit_within(*span) for span in ((0, 9), (9, 13), (0, 0))]


@pytest.mark.parametrize(("length", "items"), [(117, 17), (118, 1)])
def test_how_long_a_bracket_behind_a_name_may_be(length: int, items: int) -> None:
    """Who is in it is read in 117 characters; a longer one is no account of a person's posts."""
    posts = ("区工信局局长、" * 20)[:length]
    assert items == len(_read(f"张某某（{posts}）"))
