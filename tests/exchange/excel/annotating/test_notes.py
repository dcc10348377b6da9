"""Notes of a sheet with ours among them."""

import re

import pytest

from zhuanyezhen.exchange.excel.annotating.notes import LINE, NO_NOTES, NO_SHAPES, noted
from zhuanyezhen.ooxml.xml_node import UnfitError, parsed

_BOX = (
    '<v:shape id="_x0000_s1031"><x:ClientData ObjectType="Note"><x:Row>{}</x:Row><x:Column>{}</x:Column>'
    "</x:ClientData></v:shape>"
)
_SHAPES = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025"><br>'
    f"{_BOX.format(0, 0)}{_BOX.format(2, 1)}</xml>"
).encode()


def _notes(*notes: tuple[str, str, str], prefix: str = "") -> bytes:
    """A part of notes: cell, author, text as it is written."""
    p = prefix
    authors = list(dict.fromkeys(author for _, author, _ in notes))
    listed = "".join(
        f'<{p}comment ref="{cell}" authorId="{authors.index(author)}" shapeId="0"><{p}text>{text}</{p}text></{p}comment>'
        for cell, author, text in notes
    )
    names = "".join(f"<{p}author>{author}</{p}author>" for author in authors)
    return f'<{p}comments xmlns{":" + p[:-1] if p else ""}="main"><{p}authors>{names}</{p}authors><{p}commentList>{listed}</{p}commentList></{p}comments>'.encode()


def _told(comments: bytes) -> dict[str, tuple[str, str]]:
    """Author and text by cell."""
    root = parsed(comments)
    authors = [each.text(comments) for each in root.children[0].children]
    return {
        each.attributes["ref"]: (
            authors[each.number("authorId")],
            re.sub("<[^>]*>", "", each.children[0].text(comments)),
        )
        for each in root.children[1].children
    }


def test_notes_are_made_where_there_are_none() -> None:
    """With a box each, beside its cell, and the shape all boxes are of."""
    made = noted(NO_NOTES, NO_SHAPES, {(1, 1): "甲<乙>&", (5, 3): "丙\n丁"})
    assert {
        "A1": ("zhuanyezhen", f"{LINE}\n甲&lt;乙&gt;&amp;"),
        "C5": ("zhuanyezhen", f"{LINE}\n丙\n丁"),
    } == _told(made.comments)
    shapes = made.shapes.decode()
    parsed(made.shapes)
    assert [("0", "0"), ("4", "2")] == re.findall("<x:Row>(.*?)</x:Row><x:Column>(.*?)</x:Column>", shapes)
    assert ["1025", "1026"] == re.findall('v:shape id="_x0000_s(.*?)"', shapes)
    assert ["1, 15, 0, 2, 5, 31, 3, 4", "3, 15, 3, 2, 7, 31, 6, 4"] == re.findall(
        "<x:Anchor>(.*?)</x:Anchor>", shapes
    )
    assert 1 == shapes.count("<v:shapetype ")
    assert (frozenset(), frozenset()) == (made.former, made.closed)


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_somebodys_note_is_continued(prefix: str) -> None:
    """Its own runs stay as they are, a bare text becomes one; its box stays, and no second one is made."""
    rich = f"<{prefix}r><{prefix}rPr/><{prefix}t>请核实</{prefix}t></{prefix}r>"
    bare = f"<{prefix}t>老王</{prefix}t><{prefix}phoneticPr/>"
    made = noted(
        _notes(("A1", "张三", rich), ("B3", "李四", bare), ("C4", "李四", ""), prefix=prefix),
        _SHAPES,
        {(1, 1): "甲", (3, 2): "乙", (4, 3): "丙"},
    )
    assert {
        "A1": ("张三", f"请核实\n{LINE}\n甲"),
        "B3": ("李四", f"老王\n{LINE}\n乙"),
        "C4": ("李四", f"\n{LINE}\n丙"),
    } == _told(made.comments)
    assert rich in made.comments.decode()
    assert (
        f"<{prefix}r><{prefix}t>老王</{prefix}t></{prefix}r><{prefix}phoneticPr/>" in made.comments.decode()
    )
    assert _SHAPES == made.shapes


def test_what_an_earlier_run_wrote_goes() -> None:
    """Notes of ours with their boxes, and our lines in the notes of others, however a program parted or joined them."""
    texts = {(1, 1): "【错误】XXX001 甲", (3, 2): "[info] XXX002 b"}
    former = noted(_notes(("A1", "张三", "<t>请核实</t>")), _SHAPES, texts)
    joined = former.comments.replace(
        f'</t></r><r><t xml:space="preserve">\n{LINE}'.encode(), f"\n{LINE}".encode()
    )
    parted = former.comments.replace(f"{LINE}\n".encode(), f"{LINE}</t></r><r><t>\n".encode())
    nameless = former.comments.replace(b"<author>zhuanyezhen", b"<author> ")
    assert 4 == len({former.comments, joined, parted, nameless})
    for comments in (former.comments, joined, parted, nameless):
        made = noted(comments, _SHAPES, {(9, 9): "丙"})
        assert {"A1": ("张三", "请核实"), "I9": ("zhuanyezhen", f"{LINE}\n丙")} == _told(made.comments)
        assert frozenset({(1, 1), (3, 2)}) == made.former
        assert [("0", "0"), ("8", "8")] == re.findall(
            "<x:Row>(.*?)</x:Row><x:Column>(.*?)</x:Column>", made.shapes.decode()
        )
        assert b"<br>" in made.shapes
        assert ["_x0000_s1031", "_x0000_s1032"] == re.findall("_x0000_s103.", made.shapes.decode())


def test_what_a_clerk_wrote_below_ours_stays() -> None:
    """In our note and in another's: the next run takes out what it wrote, and nothing else."""
    former = noted(
        _notes(("A1", "张三", "<t>请核实</t>")),
        _SHAPES,
        {(1, 1): "【错误】XXX001 甲", (3, 2): "【提示】XXX002 乙"},
    )
    answered = former.comments.replace("甲".encode(), "甲\n已核实&amp;补报".encode()).replace(
        "乙".encode(), "乙\n不是问题".encode()
    )
    made = noted(answered, _SHAPES, {(3, 2): "【提示】XXX002 乙"})
    assert {
        "A1": ("张三", "请核实\n已核实&amp;补报"),
        "B3": ("zhuanyezhen", f"\n不是问题\n{LINE}\n【提示】XXX002 乙"),
    } == _told(made.comments)
    assert _SHAPES == made.shapes


def test_comments_with_replies_are_left_alone() -> None:
    """Excel shows the replies, and would not show ours."""
    old = _notes(("A1", "tc={0A}", "<t>[线程批注]</t>"), ("B2", "tc={0B}", "<t>[线程批注]</t>"))
    made = noted(old, _SHAPES, {(1, 1): "甲"})
    assert (old, _SHAPES, frozenset({(1, 1)})) == (made.comments, made.shapes, made.closed)


@pytest.mark.parametrize(
    ("comments", "shapes"),
    [
        (b"<comments/>", NO_SHAPES),
        (_notes(("A1", "甲", "")).replace(b'authorId="0"', b'authorId="5"'), NO_SHAPES),
        (_notes(("A1", "甲", "")).replace(b'ref="A1"', b'ref="A1:B2"'), NO_SHAPES),
        (_notes(("A1", "甲", "")).replace(b"text", b"other"), NO_SHAPES),
        (NO_NOTES, b"<xml"),
    ],
)
def test_what_is_not_written_as_notes_is_unfit(comments: bytes, shapes: bytes) -> None:
    """Rather than made worse."""
    with pytest.raises(UnfitError):
        noted(comments, shapes, {(1, 1): "甲"})


def test_hostile_boxes_take_no_longer_than_their_length() -> None:
    """A shape that is never closed is passed over, not looked through to the end each time."""
    shapes = b"<xml>" + b"<v:shape " * 200_000 + b"</xml>"
    made = noted(_notes(("A1", "zhuanyezhen", f"<t>{LINE}</t>")), shapes, {})
    assert shapes == made.shapes
