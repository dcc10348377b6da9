"""Who a clause speaks of: names that are one, each of them, before words that say what they have to do."""

import pytest

from zhuanyezhen.model.duty import DutyBody
from zhuanyezhen.naming.register import Register, Scope
from zhuanyezhen.reading.blocks import Block, Document
from zhuanyezhen.reading.duty_subject import SubjectReader
from zhuanyezhen.reading.responsibility import UnitLedger


def _reader(text: str) -> SubjectReader:
    document = Document(
        name="方案", text=text, folded=text, blocks=(Block(number=1, start=0, end=len(text)),)
    )
    return SubjectReader(folded=text, ledger=UnitLedger(document, Register(Scope(jurisdiction="青禾县"))))


def _subject(text: str, *, begins: bool = True) -> tuple[list[str], str] | None:
    found = _reader(text).read(0, len(text), begins=begins)
    return (
        None
        if found is None
        else ([text[each.start : each.end] for each in found.holders], text[found.end :])
    )


@pytest.mark.parametrize(
    ("text", "names", "does"),
    [
        ("县工信局负责认定", ["县工信局"], "负责认定"),
        ("县工信局：负责认定", ["县工信局"], "负责认定"),
        (
            "县工业和信息化局、县财政局和县商务局要配合",
            ["县工业和信息化局", "县财政局", "县商务局"],
            "要配合",
        ),
        ("县工业和信息化局要配合", ["县工业和信息化局"], "要配合"),
        ("县工信局会同县财政局负责管理", ["县工信局"], "会同县财政局负责管理"),
        ("各地、各部门要落实", ["各地、各部门"], "要落实"),
        ("领导小组：统筹全县工作", ["领导小组"], "统筹全县工作"),
        ("青禾县陶瓷领导小组办公室承担日常工作", ["青禾县陶瓷领导小组办公室"], "承担日常工作"),
        ("各成员单位各负其责", ["各成员单位"], "各负其责"),
        ("全体成员单位", ["全体成员单位"], ""),
    ],
)
def test_who_it_is(text: str, names: list[str], does: str) -> None:
    """Each name, and what stands behind the last of them."""
    assert (names, does) == _subject(text)


@pytest.mark.parametrize(
    "text",
    [
        "县工信局负责人牵头",
        "县工信局、花卉负责认定",
        "某县花卉负责认定",
        "成员单位名单如下",
        "为县工信局负责",
        "局负责认定",
        "县工信局" + "、县工信局" * 20 + "负责",
        "甲" * 40 + "局负责",
        "县级应急管理局应急值守",
    ],
)
def test_who_it_is_not(text: str) -> None:
    """One part that is no name makes the whole none; so does a list too long to be one."""
    assert _subject(text) is None


def test_within_a_sentence_only_what_has_to_be_done_tells() -> None:
    """督促领导小组办公室负责… is no subject, 各部门按产业划分 no sentence of its own."""
    assert _subject("督促领导小组办公室负责落实", begins=False) is None
    assert _subject("各部门按产业划分", begins=False) is None
    assert (["各部门"], "按产业划分") == _subject("各部门按产业划分")
    assert (["办公室"], "负责落实") == _subject("办公室负责落实", begins=False)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("办公室", DutyBody.OFFICE),
        ("领导小组办公室", DutyBody.OFFICE),
        ("领导小组", DutyBody.GROUP),
        ("联席会议", DutyBody.GROUP),
        ("工作专班", DutyBody.FORCE),
        ("资金保障组", DutyBody.FORCE),
        ("成员单位", DutyBody.MEMBERS),
        ("县工信局", DutyBody.UNIT),
    ],
)
def test_which_body_it_is(name: str, body: DutyBody) -> None:
    """By its last word; a government's own office is a unit."""
    for read in (_reader(name).named, _reader(name).names):
        (holder,) = read(0, len(name))
        assert (body, body is DutyBody.UNIT) == (holder.body, holder.meaning is not None)
    (office,) = _reader("县政府办公室").names(0, 6)
    assert office.body is DutyBody.UNIT


def test_a_heading_without_a_name_names_nobody() -> None:
    """工作要求 is nobody's name."""
    assert () == _reader("工作要求").named(0, 4)


def test_who_is_nobody() -> None:
    """专人 and 有关部门 are; 各有关部门 are all there are."""
    for text, count in (("专人", 1), ("有关部门", 1), ("各有关部门", 0), ("县工信局", 0)):
        assert count == len(_reader(text).nobody(0, len(text)))
