"""A package of parts: what is changed, added and left out, and what is carried over."""

import io
import zipfile
from collections.abc import Iterator

import pytest

from zhuanyezhen.ooxml import package as kinds
from zhuanyezhen.ooxml.package import Package
from zhuanyezhen.ooxml.xml_node import UnfitError

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _relations(*relations: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{part}"/>' for key, kind, part in relations
    )
    return f'<Relationships xmlns="p">{inner}</Relationships>'


def _package(**parts: str) -> Package:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as new:
        new.writestr("[Content_Types].xml", "<Types></Types>")
        new.writestr(
            "_rels/.rels",
            _relations(
                ("p", "x/core-properties", "c.xml"), ("a", f"{_OFFICE}/officeDocument", "xl/workbook.xml")
            ),
        )
        for name, text in parts.items():
            new.writestr(name.replace("__", "/"), text)
    return Package.of(data.getvalue())


def test_parts_are_found_by_what_refers_to_them() -> None:
    """By paths from the part, from the root, and up."""
    package = _package(
        **{
            "xl__worksheets___rels__sheet1.xml.rels": _relations(
                ("x", f"{_OFFICE}/comments", "../comments1.xml"), ("y", f"{_OFFICE}/vmlDrawing", "/xl/a.vml")
            )
        }
    )
    assert "xl/workbook.xml" == package.main("xl/workbook.xml")
    assert [("x", "comments", "xl/comments1.xml"), ("y", "vmlDrawing", "xl/a.vml")] == [
        (each.id, each.kind, each.part) for each in package.relations("xl/worksheets/sheet1.xml")
    ]
    assert ("xl/a.vml", None) == tuple(
        package.related("xl/worksheets/sheet1.xml", kind) for kind in (kinds.SHAPES, kinds.STYLES)
    )
    assert () == package.relations("xl/worksheets/sheet2.xml")
    assert "xl/a.vml" == package.part_of("xl/worksheets/sheet1.xml", "y")
    with pytest.raises(UnfitError, match=r"sheet1\.xml#z"):
        package.part_of("xl/worksheets/sheet1.xml", "z")


def test_what_is_no_package_is_unfit() -> None:
    """An older workbook under a newer name."""
    with pytest.raises(UnfitError):
        Package.of(b"\xd0\xcf\x11\xe0")


@pytest.mark.parametrize(
    ("relations", "why"),
    [
        ((), "xl/workbook.xml"),
        ((("a", "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument", "x"),), "严格"),
    ],
)
def test_a_package_of_another_kind_is_unfit(relations: tuple[tuple[str, str, str], ...], why: str) -> None:
    """Without a workbook, or in the strict form of the standard; the reason says which."""
    package = _package()
    package.change("_rels/.rels", _relations(*relations).encode())
    with pytest.raises(UnfitError) as unfit:
        package.main("xl/workbook.xml")
    assert why in unfit.value.text("zh")


def test_what_is_not_there_cannot_be_read() -> None:
    """Whole or in pieces; the part is named."""
    package = _package()
    with pytest.raises(UnfitError, match=r"xl/a\.xml"):
        package.read("xl/a.xml")
    with pytest.raises(UnfitError, match=r"xl/a\.xml"):
        next(package.pieces("xl/a.xml"))


def test_an_added_part_has_a_name_a_type_and_a_reference_of_its_own() -> None:
    """Names are told apart without regard to case, as programs do."""
    package = _package(xl__Comments1__xml="a", **{"xl/COMMENTS1.xml": "b", "xl/_rels/a.xml.rels": _relations(("rId1", "k", "b.xml"))})  # fmt: skip
    assert ("xl/comments2.xml", "rId2") == package.add(kinds.NOTES, b"<c/>", of="xl/a.xml")
    assert ("xl/comments3.xml", "rId3") == package.add(kinds.NOTES, b"<d/>", of="xl/a.xml")
    assert ("xl/styles1.xml", "rId1") == package.add(kinds.STYLES, b"<e/>", of="xl/b.xml")
    assert "xl/comments2.xml" == package.related("xl/a.xml", kinds.NOTES)
    types = package.read("[Content_Types].xml").decode()
    assert ["/xl/comments2.xml", "/xl/comments3.xml", "/xl/styles1.xml"] == [
        each.partition('"')[0] for each in types.split('PartName="')[1:]
    ]


def test_references_are_taken_out() -> None:
    """Of some kinds; whether there were any is told."""
    package = _package(**{"xl/_rels/a.xml.rels": _relations(("a", "x/one", "1"), ("b", "x/two", "2"))})
    assert (True, False) == (package.unrelate("xl/a.xml", ["one"]), package.unrelate("xl/a.xml", ["one"]))
    assert ["two"] == [each.kind for each in package.relations("xl/a.xml")]


def test_what_is_made_late_is_written_last() -> None:
    """In the order of its changes: the formats are known when the sheets are written."""
    package = _package(first="1", second="2", third="3")
    made: list[str] = []

    def late(name: str) -> kinds.Content:
        def pieces() -> Iterator[bytes]:
            made.append(name)
            yield name.encode()

        return pieces

    package.change("third", late("third"))
    package.change("first", late("first"))
    package.change("fourth", b"4")
    with zipfile.ZipFile(io.BytesIO(package.done())) as new:
        assert ["[Content_Types].xml", "_rels/.rels", "second", "fourth", "third", "first"] == new.namelist()
        assert [b"2", b"4", b"third", b"first"] == [new.read(name) for name in new.namelist()[2:]]
    assert ["third", "first"] == made
