"""A Word document with its findings as comments, read back by python-docx, which had no part in writing them."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import zhuanyezhen as zyz
from office_document import office_docx, opened, part, with_parts
from render_docx import (
    TRANSITIONAL,
    cell,
    deleted,
    inserted,
    paragraph,
    plan_lists,
    relations,
    root,
    row,
    run,
    table,
)
from zhuanyezhen.errors import AnnotationWarning, UnreadableFileError, WrongUseError
from zhuanyezhen.findings import Excerpt
from zhuanyezhen.reading.formats.docx import read
from zhuanyezhen.words import Said
from zhuanyezhen.words.annotating import AUTHOR

_DAY = date(2026, 11, 27)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
_TITLE = "专业镇培育实施方案"
_BODY = (
    _TITLE,
    "一、重点任务",
    paragraph(
        run("（一）做强花卉产业。扩种。（责任单位：区审行政"),
        run("审批局牵头，区商务局、区科", "<w:b/>"),
        run("技局、区科技局配合"),
        "）",
    ),
    "（三）发展。[bookmark: _GoBack]建设园区（责任单位：区工信局牵头，区工信局、区商务局配合）",
    table(row("任务", "牵头单位"), row("建设", "区市场局、区市场监管局")),
)

_LISTED = {"word/_rels/document.xml.rels": relations([("numbering", "numbering.xml")])}
# a body that means something else by the usual prefix within one paragraph
_REDECLARED = root(
    "document",
    f'<w:body><a:p xmlns:a="{TRANSITIONAL}" xmlns:w="other"><a:r><a:t>甲</a:t></a:r></a:p></w:body>',
)


def _told(tmp_path: Path, data: bytes, lang: zyz.words.Language = "zh") -> tuple[bytes, list[Said]]:
    """The copy of a file, and what was told of it."""
    source, target, told = tmp_path / "plan.docx", tmp_path / "批注.docx", list[Said]()
    source.write_bytes(data)
    report = zyz.check(zyz.read_plan(source), as_of=_DAY)
    zyz.save_annotated(source, report, target, tell=told.append, lang=lang)
    assert data == source.read_bytes()
    return target.read_bytes(), told


def _annotated(tmp_path: Path, data: bytes) -> bytes:
    made, told = _told(tmp_path, data)
    assert [] == told
    return made


def _comments(data: bytes) -> list[tuple[str, str]]:
    """The code of each comment, and the words it stands on."""
    words = _words(data)
    found = []
    for each in opened(data).comments:
        code = re.match(r"(?:【..】|\[\w+\] )(\w+) ", each.text)
        found.append((code[1] if code else each.text, words[str(each.comment_id)]))
    return found


def _words(data: bytes) -> dict[str, str]:
    """What stands between the marks of each comment, each of which is referred to behind its end."""
    open_now, words, referred = set[str](), dict[str, str](), list[str]()
    for each in opened(data).element.iter():
        key = each.get(f"{_W}id", "")
        if each.tag == f"{_W}commentRangeStart":
            open_now.add(key)
            words[key] = ""
        elif each.tag == f"{_W}commentRangeEnd":
            open_now.remove(key)
        elif each.tag == f"{_W}commentReference":
            assert key not in open_now
            referred.append(key)
        elif each.tag in {f"{_W}t", f"{_W}tab"}:
            for one in open_now:
                words[one] += "".join(each.itertext()) or "\t"
    assert not open_now
    assert sorted(words) == sorted(referred)
    return words


def test_each_finding_is_a_comment_on_the_very_words(tmp_path: Path) -> None:
    """Across runs, within one, in a cell, and on the title what has no words."""
    made = _annotated(tmp_path, office_docx(*_BODY))
    assert [
        ("PLN003", _TITLE),
        ("PLN001", "（一）做强花卉产业"),
        ("PLN002", "（一）做强花卉产业"),
        ("UNT002", "区审行政审批局"),
        ("RSP004", "区科技局"),
        ("RDG003", "（三）"),
        ("RDG004", "[bookmark: _GoBack]"),
        ("RSP003", "区工信局"),
        ("RSP005", "区市场局"),
        ("UNT001", "区市场局"),
        ("RSP004", "区市场监管局"),
    ] == _comments(made)
    first = next(iter(opened(made).comments))
    assert (AUTHOR, "检查", _DAY) == (
        first.author,
        first.initials,
        first.timestamp and first.timestamp.date(),
    )


def test_nothing_but_the_comments_is_changed(tmp_path: Path) -> None:
    """The text and every other part are the same; a run that is cut keeps its properties in both halves."""
    data = office_docx(*_BODY)
    made = _annotated(tmp_path, data)
    assert read(data, "a.docx").text == read(made, "a.docx").text
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        changed = {
            name for name in new.namelist() if name not in old.namelist() or old.read(name) != new.read(name)
        }
        assert set(old.namelist()) < set(new.namelist())
    assert {_MAIN, "word/comments1.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"} == changed
    runs = opened(made).paragraphs[2].runs
    assert [("审批局", True), ("牵头，区商务局、区科", True)] == [
        (each.text, each.bold) for each in runs if each.bold
    ]


def test_the_same_input_gives_the_same_bytes_and_annotating_twice_nothing_new(tmp_path: Path) -> None:
    """What an earlier run wrote is taken out before it is written anew."""
    data = office_docx(*_BODY)
    made = _annotated(tmp_path, data)
    assert made == _annotated(tmp_path, data)
    again = _annotated(tmp_path, made)
    assert part(made, _MAIN) == part(again, _MAIN)
    assert part(made, "word/comments1.xml") == part(again, "word/comments1.xml")


def test_comments_that_are_there_stay_with_their_numbers(tmp_path: Path) -> None:
    """Ours take numbers nobody has, marks without a comment included."""
    theirs = opened(office_docx(*_BODY))
    theirs.add_comment(theirs.paragraphs[1].runs, "请再核", author="张", initials="z")
    data = io.BytesIO()
    theirs.save(data)
    body = part(data.getvalue(), _MAIN).replace(
        "<w:sectPr", '<w:p><w:r><w:commentReference w:id="2"/></w:r></w:p><w:sectPr'
    )
    made = _annotated(tmp_path, with_parts(data.getvalue(), {_MAIN: body}))
    found = {each.comment_id: each.text for each in opened(made).comments}
    assert "请再核" == found.pop(0)
    assert [1, 3, 4] == sorted(found)[:3]
    assert "word/comments1.xml" not in zipfile.ZipFile(io.BytesIO(made)).namelist()


def test_what_somebody_answered_stays_and_word_forgets_the_rest(tmp_path: Path) -> None:
    """Word keeps answers in parts of their own, by the paragraphs of the comments."""
    made = _annotated(
        tmp_path, office_docx(_TITLE, "一、任务", "（一）甲。[bookmark: a]（责任单位：区工信局牵头）")
    )
    ids = iter(range(1, 100))
    comments = re.sub(
        "<w:p>", lambda _: f'<w:p w14:paraId="0000000{next(ids)}">', part(made, "word/comments1.xml")
    )
    comments = comments.replace(
        "<w:comments ", '<w:comments xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    )
    count = comments.count("paraId")
    extended = "".join(
        f'<w15:commentEx w15:paraId="0000000{each}" w15:done="0"/>' for each in range(1, count + 1)
    )
    kind = "http://schemas.microsoft.com/office/2011/relationships/"
    parts = {
        "word/comments1.xml": comments,
        "word/commentsExtended.xml": f'<w15:commentsEx xmlns:w15="x">{extended}<w15:commentEx w15:paraId="0000000A" w15:paraIdParent="00000001"/></w15:commentsEx>',
        "word/commentsIds.xml": '<a:ids xmlns:a="y"><a:id a:paraId="00000001" a:durableId="D1"/><a:id a:paraId="00000002" a:durableId="D2"/></a:ids>',
        "word/commentsExtensible.xml": '<b:all xmlns:b="z"><b:one b:durableId="D1"/><b:one b:durableId="D2"/></b:all>',
        "word/_rels/document.xml.rels": part(made, "word/_rels/document.xml.rels").replace(
            "</Relationships>",
            f'<Relationship Id="x1" Type="{kind}commentsExtended" Target="commentsExtended.xml"/>'
            f'<Relationship Id="x2" Type="{kind}commentsIds" Target="commentsIds.xml"/>'
            f'<Relationship Id="x3" Type="{kind}commentsExtensible" Target="commentsExtensible.xml"/></Relationships>',
        ),
    }
    again = _annotated(tmp_path, with_parts(made, parts))
    assert count + 1 == len(list(opened(again).comments))
    assert ["00000001", "0000000A"] == re.findall(
        r':paraId="(\w+)"', part(again, "word/commentsExtended.xml")
    )
    assert ["D1"] == re.findall(r'durableId="(\w+)"', part(again, "word/commentsIds.xml"))
    assert ["D1"] == re.findall(r'durableId="(\w+)"', part(again, "word/commentsExtensible.xml"))


def _finding(source: Path, start: int, end: int) -> zyz.Report:
    """A report of one finding on some characters."""
    text = zyz.read_plan(source).text
    place = zyz.Source(document=str(source), start=start, end=end)
    finding = zyz.Finding(
        code="XXX001",
        name="x",
        severity=zyz.Severity.INFO,
        message="甲",
        subject="乙",
        source=place,
        excerpt=Excerpt.cut(text, start, end),
        fingerprint="f",
    )
    return zyz.Report(as_of=_DAY, library_version="1", input=(str(source),), findings=[finding])


@pytest.mark.parametrize(
    ("body", "words", "on", "remark"),
    [
        ((paragraph("重点任务", num=1, level=0),), "一、", "重点任务", "（所指的“一、”在自动编号中）"),
        ((table(row("任务", paragraph("建园", num=1, level=0))),), "一、", "建园", "（所指的“一、”在自动编号中）"),
        ((table(row(cell("建设园区"), "区工信局")),), "建设园区\t区工信局", "建设园区", ""),
        (("甲乙",), "", "乙", ""),
        ((paragraph("", num=1, level=0), "甲"), "一、", _TITLE, ""),
        (("<w:p><w:t>甲</w:t></w:p>",), "甲", "甲", ""),
        (("<w:p><w:r><w:t>甲<w:x/>乙</w:t></w:r></w:p>",), "乙", "甲乙", ""),
        (("<w:p><w:r><w:instrText>EQ x</w:instrText></w:r><w:r><w:t>甲</w:t></w:r></w:p>",), "甲", "甲", ""),
        (('<w:p><w:r><w:sym w:font="x" w:char="10000"/></w:r><w:r><w:t>甲</w:t></w:r></w:p>',), "甲", "甲", ""),
        (('<w:p><w:r><w:sym w:font="x" w:char="10000"/></w:r></w:p>',), "\U00010000", _TITLE, ""),
    ],
)  # fmt: skip
def test_where_a_mark_cannot_stand_it_stands_around(
    tmp_path: Path, body: tuple[str, ...], words: str, on: str, remark: str
) -> None:
    """A number Word counts gives its paragraph, a place where something is missing the character before it."""
    source = tmp_path / "plan.docx"
    source.write_bytes(
        office_docx(_TITLE, *body, **{"word/numbering.xml": root("numbering", plan_lists())}, **_LISTED)
    )
    text = zyz.read_plan(source).text
    start = text.index(words, len(_TITLE)) if words else text.index("乙") + 1
    zyz.save_annotated(source, _finding(source, start, start + len(words)), tmp_path / "a.docx", tell=print)
    data = (tmp_path / "a.docx").read_bytes()
    assert [("XXX001", on)] == _comments(data)
    assert next(iter(opened(data).comments)).text.endswith(f"甲{remark}")


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        (paragraph(deleted("旧"), inserted("[bookmark: a]"), "正文"), "RDG004", "[bookmark: a]"),
        ("<w:p><w:r><w:t>  [bookmark: a]正文 </w:t></w:r></w:p>", "RDG004", "[bookmark: a]"),
        (
            "<w:p><w:r><w:t>甲&amp;[bookmark: a]&lt;</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>",
            "RDG004",
            "[bookmark: a]",
        ),
        (
            "<w:p><w:r><w:t>甲</w:t><w:t>[bookmark: a]</w:t><w:t>乙</w:t></w:r></w:p>",
            "RDG004",
            "[bookmark: a]",
        ),
        (
            "<w:p><w:hyperlink><w:r><w:t>甲[bookmark: a]</w:t></w:r></w:hyperlink></w:p>",
            "RDG004",
            "[bookmark: a]",
        ),
        (
            '<w:p><w:r><w:t>[book</w:t></w:r><w:bookmarkStart w:id="9" w:name="b"/><w:r><w:tab/><w:t>mark: a]</w:t></w:r></w:p>',
            "RDG002",
            "",
        ),
    ],
)
def test_wherever_words_stand(tmp_path: Path, body: str, code: str, words: str) -> None:
    """Beside deletions, blanks that do not count, entities, tabs; in a link; what is no finding has no comment."""
    made = _annotated(tmp_path, office_docx(_TITLE, body))
    assert words == dict(_comments(made)).get(code, "")


def test_text_boxes_and_formulas_have_the_comment_around_them(tmp_path: Path) -> None:
    """No comment may stand inside a box: it stands on the run that holds it, and says so."""
    box = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('[bookmark: a]')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    formula = "<m:oMath><m:r><m:t>[bookmark: b]</m:t></m:r></m:oMath>"
    made = _annotated(tmp_path, office_docx(_TITLE, paragraph("前", box, "后"), paragraph("甲", formula)))
    told = {each.comment_id: each.text for each in opened(made).comments if "RDG004" in each.text}
    assert ["（在文本框中：“[bookmark: a]”）" in each for each in told.values()] == [True, False]
    body = part(made, _MAIN)
    first, second = told
    assert f'<w:commentRangeStart w:id="{first}"/><w:r><w:pict>' in body
    assert f'<w:commentRangeStart w:id="{second}"/><m:oMath>' in body
    assert f'</m:oMath><w:commentRangeEnd w:id="{second}"/>' in body


def test_what_has_no_place_stands_on_the_title_of_the_only_file(tmp_path: Path) -> None:
    """It can be about nothing else."""
    source = tmp_path / "plan.docx"
    source.write_bytes(office_docx(_TITLE, "甲"))
    report = _finding(source, 0, 1)
    report = evolve(report, findings=(evolve(report.findings[0], source=None, excerpt=None),))
    zyz.save_annotated(source, report, tmp_path / "a.docx")
    assert [("XXX001", _TITLE)] == _comments((tmp_path / "a.docx").read_bytes())


def test_a_box_within_the_words_ends_them(tmp_path: Path) -> None:
    """They begin in the cell and end in a box in it: the mark stands on the first character."""
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('乙')}</w:txbxContent></w:pict></w:r>"
    source = tmp_path / "plan.docx"
    source.write_bytes(office_docx(_TITLE, table(row(cell(paragraph("甲丙", box)), "丁"))))
    text = zyz.read_plan(source).text
    zyz.save_annotated(source, _finding(source, text.index("甲"), text.index("乙") + 1), tmp_path / "a.docx")
    assert [("XXX001", "甲")] == _comments((tmp_path / "a.docx").read_bytes())


def test_words_that_are_no_longer_there_stand_on_the_title_and_that_is_told(tmp_path: Path) -> None:
    """The file was changed after it was checked."""
    source, told = tmp_path / "plan.docx", list[Said]()
    source.write_bytes(office_docx(*_BODY))
    report = zyz.check(zyz.read_plan(source), as_of=_DAY)
    source.write_bytes(office_docx(_TITLE, "一、重点任务"))
    zyz.save_annotated(source, report, tmp_path / "a.docx", tell=told.append, lang="en")
    assert {_TITLE} == {words for _, words in _comments((tmp_path / "a.docx").read_bytes())}
    assert "10 findings could not be placed" in told[0].en
    assert "批注在标题上" in told[0]
    with pytest.warns(AnnotationWarning, match="10 findings") as warned:
        zyz.save_annotated(source, report, tmp_path / "a.docx")
    assert __file__ == warned[0].filename


def test_the_view_before_changes_is_annotated_as_it_was_read(tmp_path: Path) -> None:
    """A report on the text before its tracked changes marks words of that text."""
    source = tmp_path / "plan.docx"
    source.write_bytes(
        office_docx(_TITLE, paragraph(deleted("[bookmark: a]"), inserted("新的"), "[bookmark: b]"))
    )
    report = zyz.check(zyz.read_plan(source, revisions="original"), as_of=_DAY)
    zyz.save_annotated(source, report, tmp_path / "a.docx")
    body = part((tmp_path / "a.docx").read_bytes(), _MAIN)
    assert 3 == body.count("<w:commentRangeStart")
    assert "<w:delText>[bookmark: a]" in body


@pytest.mark.parametrize("namespace", ["a", "w"])
def test_a_body_with_other_prefixes_is_annotated(tmp_path: Path, namespace: str) -> None:
    """Names are declared with each mark where the body calls them otherwise."""
    main = root("document", f"<w:body>{paragraph(_TITLE)}{paragraph('[bookmark: a]甲')}</w:body>")
    main = main.replace("w:", f"{namespace}:").replace("xmlns:w=", f"xmlns:{namespace}=")
    made = _annotated(tmp_path, with_parts(office_docx(), {_MAIN: main}))
    assert ("RDG004", "[bookmark: a]") in _comments(made)


def test_a_signature_no_longer_holds_and_that_is_told(tmp_path: Path) -> None:
    """Its relation goes: a file that says it is signed and is not would be called forged."""
    data = office_docx(*_BODY)
    rels = part(data, "_rels/.rels").replace(
        "</Relationships>",
        '<Relationship Id="s" Type="http://x/digital-signature/origin" Target="s.sigs"/></Relationships>',
    )
    made, told = _told(tmp_path, with_parts(data, {"_rels/.rels": rels, "s.sigs": ""}))
    assert ["文件有数字签名，签名不带入副本"] == told
    assert "origin" not in part(made, "_rels/.rels")


def test_english_comments(tmp_path: Path) -> None:
    """In the language that is asked for."""
    made, _ = _told(tmp_path, office_docx(*_BODY), "en")
    assert next(iter(opened(made).comments)).text.startswith("[warning] PLN003 ")


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({_MAIN: root("document", "<w:body><w:p/></w:body>")}, "there is no text"),
        ({"_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'}, "is missing"),
        ({_MAIN: '<?xml version="1.0" encoding="latin-1"?>' + root("document", "<w:body><w:p/></w:body>")[38:]}, "its XML"),
        ({_MAIN: _REDECLARED}, "would not show"),
    ],
)  # fmt: skip
def test_what_cannot_be_annotated_is_refused_with_the_reason(
    tmp_path: Path, parts: dict[str, str], why: str
) -> None:
    """Nothing is written then."""
    source = tmp_path / "plan.docx"
    source.write_bytes(with_parts(office_docx(*_BODY), parts))
    report = _finding(source, 0, 1)
    with pytest.raises(UnreadableFileError, match=why):
        zyz.save_annotated(source, report, tmp_path / "a.docx")
    assert not (tmp_path / "a.docx").exists()


def test_a_damaged_picture_is_refused(tmp_path: Path) -> None:
    """A part that is only carried over is unpacked, too."""
    source = tmp_path / "plan.docx"
    data = with_parts(office_docx(*_BODY), {"word/media/a.bin": "\x01" * 40})
    at = data.index(b"word/media/a.bin") + len("word/media/a.bin")
    source.write_bytes(data[:at] + b"\xff" + data[at + 1 :])
    report = zyz.Report(as_of=_DAY, library_version="1", input=(str(source),))
    with pytest.raises(UnreadableFileError, match="damaged or cut off"):
        zyz.save_annotated(source, report, tmp_path / "a.docx")


def test_wrong_uses_are_refused(tmp_path: Path) -> None:
    """Over the input, into another kind of file, with the report of another file."""
    source = tmp_path / "plan.docx"
    source.write_bytes(office_docx(*_BODY))
    report = zyz.check(zyz.read_plan(source), as_of=_DAY)
    with pytest.raises(WrongUseError, match="itself"):
        zyz.save_annotated(source, report, source)
    with pytest.raises(WrongUseError, match="cannot annotate"):
        zyz.save_annotated(source, report, tmp_path / "a.xlsx")
    with pytest.raises(WrongUseError, match="cannot annotate"):
        zyz.save_annotated(tmp_path / "plan.txt", report, tmp_path / "a.docx")
    with pytest.raises(WrongUseError, match="the report is not of"):
        zyz.save_annotated(tmp_path / "other.docx", report, tmp_path / "a.docx")


def test_a_workbook_goes_its_own_way(tmp_path: Path) -> None:
    """The same function gives it back, into a workbook."""
    source, told = tmp_path / "问题台账.csv", list[Said]()
    source.write_text("编号,问题,责任单位\nP1,缺电,区工信局\n", encoding="utf-8")
    report = zyz.check(zyz.load(source), as_of=_DAY)
    zyz.save_annotated(source, report, tmp_path / "a.xlsx", tell=told.append)
    assert "检查结果写入新的工作簿" in told[0]
    assert zipfile.is_zipfile(tmp_path / "a.xlsx")


def test_of_several_files_each_has_its_own_findings(tmp_path: Path) -> None:
    """What has no place is about all of them, and stands in none."""
    files = [tmp_path / "a.docx", tmp_path / "b.docx"]
    files[0].write_bytes(office_docx(_TITLE, "[bookmark: a]"))
    files[1].write_bytes(office_docx(_TITLE, "[bookmark: b]"))
    report = zyz.check(zyz.Programme.from_plans(map(zyz.read_plan, files)), as_of=_DAY)
    nowhere = evolve(report.findings[0], source=None)
    report, told = evolve(report, findings=(*report.findings, nowhere)), list[Said]()
    zyz.save_annotated(files[1], report, tmp_path / "c.docx", tell=told.append)
    assert ["有1个问题没有具体位置，属于一并检查的几份文件，未写入批注"] == told
    found = _comments((tmp_path / "c.docx").read_bytes())
    assert ("RDG004", "[bookmark: b]") in found
    assert "[bookmark: a]" not in dict(found).values()


_PIECES = st.sampled_from(["区工信局", "[bookmark: a]", "（责任单位：", "牵头", "）", "（", " ", "\u200b", "⼯", "一、", "𠀀", "&amp;", "。"])  # fmt: skip


@given(st.lists(st.lists(st.tuples(_PIECES, st.booleans()), max_size=6), min_size=1, max_size=5))
@settings(max_examples=25, deadline=None)
def test_the_text_is_the_same_whatever_it_is(
    tmp_path_factory: pytest.TempPathFactory, paragraphs: list[list[tuple[str, bool]]]
) -> None:
    """Cut into runs in any way; and every comment on words stands on the words its finding quotes."""
    data = office_docx(
        _TITLE,
        *(
            paragraph(*(run(text, "<w:b/>" if bold else "") for text, bold in each), "")
            for each in paragraphs
        ),
    )
    folder = tmp_path_factory.mktemp("word")
    made, told = _told(folder, data)
    assert [] == told
    assert read(data, "a.docx").text == read(made, "a.docx").text
    plan = zyz.read_plan(folder / "plan.docx")
    report = zyz.check(plan, as_of=_DAY)
    assert len(report) == len(list(opened(made).comments))
    words = _words(made)
    for number, finding in enumerate(report):
        source = finding.source
        quoted = plan.text[source.start : source.end].split() if source and source.start is not None else []
        assert "".join(quoted) in {"", "".join(words[str(number)].split())}


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_the_copy(tmp_path: Path) -> None:
    """Its text is the same, and it knows the comments."""
    (tmp_path / "批注.docx").write_bytes(_annotated(tmp_path, office_docx(*_BODY)))
    office = shutil.which("soffice") or ""
    profile = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    subprocess.run(
        [
            office,
            profile,
            "--headless",
            "--convert-to",
            "fodt",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "批注.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = (tmp_path / "批注.fodt").read_text(encoding="utf-8")
    assert 11 == text.count("<office:annotation ")
    assert 11 == text.count(AUTHOR)
