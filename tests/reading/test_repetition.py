"""Sentences that stand twice, and what only looks like it."""

import pytest
from attrs import evolve

from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.plan import parse_plan
from zhuanyezhen.reading.repetition import find_repetitions

_LINE = "各单位要按月报送工作进展情况，年底前报送全年总结。"
_SHORT = "各单位要按月报送进展情况。"
_CLAUSE = "责任单位：区工信局、区商务局、区农业农村局、区市场监管局。"


def _found(text: str, attachments: tuple[int, ...] = ()) -> list[tuple[str, int | None, int | None]]:
    found = find_repetitions(document_of(text, "plan.txt"), attachments, ())
    return [(each.text, each.first, each.source.paragraph if each.source else None) for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"一、甲。{_LINE}\n二、乙。{_LINE}", [(_LINE, 1, 2)]),
        (f"{_LINE}{_LINE}", [(_LINE, 1, 1)]),
        (f"1.{_LINE}\n（2）{_LINE}\n三是{_LINE}", [(_LINE, 1, 2), (_LINE, 1, 3)]),
        (f"设专班，{_LINE}\n{_LINE}", [(_LINE, 1, 2)]),
        (f"建台账，明责任，抓调度，强考核，{_LINE}\n{_LINE}", []),
        (f"建台账，明责任，{_LINE}\n{_LINE}", [(_LINE, 1, 2)]),
        (f"{_LINE}\n设专班，{_LINE}", [(_LINE, 1, 2)]),
        (f"1.甲乙丙。{_LINE}\n2.甲乙丙。{_LINE}", [(f"甲乙丙。{_LINE}", 1, 2)]),
    ],
)
def test_a_sentence_twice(text: str, found: list[tuple[str, int, int]]) -> None:
    """Whatever number stands before it, behind a comma, or as part of a whole paragraph."""
    assert found == _found(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{_SHORT}\n{_SHORT}",
        f"{_CLAUSE}\n{_CLAUSE}",
        f"1\t{_LINE}\n2\t{_LINE}",
        f"|{_LINE}|\n|{_LINE}|",
        f"{_LINE[:-1]}\n{_LINE[:-1]}",
        f"设专班，{_LINE}\n建机制，{_LINE}",
        f"{'甲' * 401}。\n{'甲' * 401}。",
        f"。{_LINE[:-1]}\r。",
        "",
    ],
)
def test_what_is_no_repetition(text: str) -> None:
    """Short ones, clauses, cells, lines that are no sentence, and the like end of different sentences."""
    assert [] == _found(text)


def test_a_line_break_in_a_paragraph_ends_a_sentence() -> None:
    """A title above the sentence, in one paragraph of a Word file, is not part of it."""
    document = document_of(f"标题{_LINE}", "plan.txt")
    broken = evolve(
        document, folded=document.folded.replace("标题", "题\n"), text=document.text.replace("标题", "题\n")
    )
    assert [] == list(find_repetitions(broken, (), ()))


def test_an_attachment_may_repeat_the_body() -> None:
    """Each part is compared with itself."""
    text = f"{_LINE}\n附件\n{_LINE}\n{_LINE}"
    assert [(_LINE, 3, 4)] == _found(text, (text.index("附件"),))


def test_a_clause_in_brackets_is_no_sentence() -> None:
    """Units repeat from task to task."""
    clause = "由区工信局、区商务局、区农业农村局、区市场监管局牵头。"
    text = f"区实施方案\n一、重点任务\n（一）做强产业。{clause}\n（二）扩大市场。{clause}"
    plan = parse_plan(text)
    assert (2, []) == (
        len([task for task in plan.tasks if task.clauses]),
        [each for each in plan.damage if each.kind.value == "repetition"],
    )


def test_many_are_told_once_each_up_to_a_limit() -> None:
    """A file pasted twice over is not told line by line for ever."""
    lines = [f"第{number}条措施要按月报送工作进展情况，年底前报送全年总结。" for number in range(100, 170)]
    assert 50 == len(_found("\n".join(f"甲。{line}" for line in (*lines, *lines))))


@pytest.mark.parametrize(
    ("length", "told"), [(19, False), (20, True), (400, True), (401, True), (402, False)]
)
def test_how_long_a_repeated_sentence_is(length: int, *, told: bool) -> None:
    """From 20 characters, the full stop among them, to 400 before it."""
    sentence = "".join(chr(0x4E00 + number) for number in range(length - 1)) + "。"
    assert [sentence] * told == [each[0] for each in _found(f"{sentence}\n{sentence}")]


@pytest.mark.parametrize(("length", "told"), [(1000, 1), (1001, 4)])
def test_how_long_a_paragraph_speaks_for_its_sentences(length: int, told: int) -> None:
    """Up to 1,000 characters; of a longer one each sentence is told."""
    sentences = [
        "".join(chr(0x4E00 + 300 * start + number) for number in range(size - 1)) + "。"
        for start, size in enumerate((250, 250, 250, length - 750))
    ]
    paragraph = "".join(sentences)
    assert told == len(_found(f"{paragraph}\n{paragraph}"))


@pytest.mark.parametrize(("sentences", "told"), [(50, 50), (51, 50)])
def test_no_more_than_fifty_are_told(sentences: int, told: int) -> None:
    """A document pasted twice is no list of its sentences."""
    lines = [f"{chr(0x4E00 + number) * 30}。" for number in range(sentences)]
    assert told == len(_found("\n".join([*lines, *lines])))
