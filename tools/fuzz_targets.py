"""What is fuzzed: each target's seeds, made of examples/ and tests/specimens, what it runs, how its inputs are changed.

A target allows ``ZhuanyezhenError``; a rule that crashes is one too, and is not allowed. Decided here: a reader gets its
bytes in memory, as an upload would be; what can only be read from a path stands in a folder of the process's own. Old
workbooks and PDF are left out: they are read in a child process of their own (``isolated``), where nothing is measured.
"""

import functools
import json
import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import fuzz_mutators as change

ROOT = Path(__file__).parents[1]
SPECIMENS = ROOT / "tests" / "specimens"
_LONGEST = 2500  # characters of a document that becomes a seed whole; longer ones give their pieces
_PIECES = 3000
_TOKENS = (
    "（", "）", "(", ")", "〔2025〕", "：", "；", "。", "、", "，", "《", "》", "“", "”", "…", "——", "|", "\t", "\n", "\n\n",
    "牵头", "配合", "责任单位：", "牵头单位：", "按职责分工负责", "负责", "会同", "等", "及", "各", "市", "县", "区", "镇", "局", "委",
    "组长：", "副组长：", "成员：", "附件1", "一、", "（一）", "1.", "第一章", "第一条", "①", "年底前", "月底", "季度", "每年", "亿元",
    "万元", "%", "以上", "至", "-", "到", "提高到", "2025年12月31日", "2月30日", "通知", "实施方案", "领导小组", "| --- |", "# ", "<br>",
)  # fmt: skip


class Target(NamedTuple):
    """One thing that is fuzzed; ``suffix`` is that of files its inputs are kept in."""

    suffix: str
    longest: int
    seeds: Callable[[], Iterable[bytes]]
    mutator: Callable[[], change.Mutator]
    run: Callable[[bytes], None]


class RoundTripError(AssertionError):
    """A value that is not read back from what it writes."""


# ── what is run ──────────────────────────────────────────────────────────────────────────────────────────


def _plan(data: bytes) -> None:
    """Nothing about a text raises: it is read, checked by every rule, and the report is written."""
    import zhuanyezhen as zyz

    report = zyz.check(zyz.parse_plan(change.sure_text(data)), as_of=date(2026, 11, 24))
    zyz.to_json(report)


def _document(suffix: str, data: bytes) -> None:
    import zhuanyezhen as zyz

    zyz.read_plan(data, name=f"方案{suffix}")


def _programme(suffix: str, data: bytes) -> None:
    import zhuanyezhen as zyz

    zyz.load(data, name=f"台账{suffix}")


@functools.cache
def _folder() -> Path:
    """A folder of this process; ``tempfile`` takes it away at its end."""
    holder = tempfile.TemporaryDirectory(prefix="zyz-fuzz-")
    _HELD.append(holder)
    return Path(holder.name)


_HELD: list[object] = []


def _toml(data: bytes) -> None:
    """One file for all that read TOML: settings (found and named), waivers, thresholds, forms of units, headings."""
    import zhuanyezhen as zyz
    from zhuanyezhen.settings import read_headings

    path = _folder() / "zhuanyezhen.toml"
    path.write_bytes(data)
    readers = (
        zyz.read_settings,
        functools.partial(zyz.read_settings, trusted=False),
        zyz.read_waivers,
        zyz.read_thresholds,
        zyz.load_lexicon,
        read_headings,
    )
    _each(readers, path)


def _values(data: bytes) -> None:
    """Every reader of a value and of a name gets the text; what is read is written and read again."""
    import zhuanyezhen as zyz

    text = change.sure_text(data)
    _each(_value_readers(), text)
    for read in (zyz.parse_deadline, zyz.parse_money, zyz.parse_quantity, zyz.parse_period):
        _there_and_back(read, text)
    for read in (zyz.parse_partial_date, zyz.parse_document_number):
        _there_and_back(read, text)


def _there_and_back(read: Callable[[str], object], text: str) -> None:
    import zhuanyezhen as zyz

    try:
        value = read(text)
    except zyz.ZhuanyezhenError:
        return
    if (again := read(str(value))) != value:
        raise RoundTripError(f"{read.__name__}: {value!r} writes {str(value)!r}, which reads as {again!r}")


@functools.cache
def _value_readers() -> tuple[Callable[[str], object], ...]:
    from zhuanyezhen.naming.group import announced_group, column_of, group_name, office_spans, role_of
    from zhuanyezhen.naming.person import looks_like_person
    from zhuanyezhen.naming.post_reader import PostReader
    from zhuanyezhen.naming.register import Register, Scope, names_in
    from zhuanyezhen.naming.shape import looks_like_unit, only_units, shape_of
    from zhuanyezhen.naming.title_place import place_of
    from zhuanyezhen.naming.unit_cell import read_unit_cell
    from zhuanyezhen.values.calendar_date import parse_date
    from zhuanyezhen.values.citation import find_citations
    from zhuanyezhen.values.damaged_date import find_damaged_dates
    from zhuanyezhen.values.deadline_text import find_deadlines
    from zhuanyezhen.values.document_number import find_document_numbers
    from zhuanyezhen.values.figure import read_figure
    from zhuanyezhen.values.folding import fold, fold_tight
    from zhuanyezhen.values.lost_digits import find_lost_digits
    from zhuanyezhen.values.metadata import read_metadata
    from zhuanyezhen.values.numeral import parse_numeral
    from zhuanyezhen.values.quantity import find_quantities
    from zhuanyezhen.values.typed_date import read_typed_date

    register = Register(Scope(jurisdiction="晋源区", city="太原市", province="山西省"))
    anywhere = Register()
    finders = (
        find_citations, find_damaged_dates, find_deadlines, find_document_numbers, find_lost_digits, find_quantities,
        office_spans,
    )  # fmt: skip

    def found(text: str) -> None:
        folded = fold(text)
        for find in finders:
            list(find(folded))

    return (
        found, fold_tight, parse_date, parse_numeral, read_figure, read_metadata, read_typed_date, announced_group,
        column_of, group_name, role_of, looks_like_person, looks_like_unit, only_units, shape_of, place_of,
        register.resolve, anywhere.resolve, register.spellings,
        lambda text: register.resolve(text, on=date(2015, 1, 1)),
        lambda text: register.restore(text, "市工信局"),
        lambda text: names_in(text, register),
        lambda text: read_unit_cell(text, register),
        lambda text: PostReader(folded=text, register=register).read(0, len(text)),
    )  # fmt: skip


def _each(readers: Iterable[Callable[..., object]], given: object) -> None:
    from zhuanyezhen.errors import ZhuanyezhenError

    for read in readers:
        try:
            read(given)
        except ZhuanyezhenError:
            continue


# ── seeds ────────────────────────────────────────────────────────────────────────────────────────────────


@functools.cache
def _documents(*suffixes: str) -> tuple[str, ...]:
    paths = [*sorted(SPECIMENS.glob("*/plan.*")), ROOT / "examples" / "jinyuan" / "plan.txt"]
    return tuple(path.read_text(encoding="utf-8") for path in paths if path.suffix in suffixes)


def _plan_seeds() -> Iterator[bytes]:
    return (text.encode() for text in _documents(".txt", ".md") if len(text) <= _LONGEST)


@functools.cache
def _plan_pieces() -> tuple[str, ...]:
    """Lines of all documents, and the clauses in their brackets."""
    texts = _documents(".txt", ".md")
    lines = [f"{line}\n" for text in texts for line in text.splitlines() if line.strip() and len(line) < 400]
    clauses = [match for text in texts for match in re.findall(r"（[^（）\n]{6,200}）", text)]
    return tuple(random.Random(0).sample(sorted({*lines, *clauses}), k=_PIECES))  # noqa: S311 - which seeds, no secret


def _html_seeds() -> Iterator[bytes]:
    yield from (text.encode() for text in _documents(".html"))
    yield (
        '<!DOCTYPE html><meta charset="gbk"><style>.a{display:none}</style><ol start="3" type="a"><li value=9>一<li>二</ol>'
        '<table><tr><th rowspan="2" colspan=0>任务<td>牵头单位<tr><td hidden>区工信局</table><ruby>镇<rt>zhèn</rt></ruby>'
        "<p>&#x4e00;&nbsp;&hellip;&#0;<del>旧</del><svg/><pre>\n一、做强</pre><script>if(a<b){}</script><!-- --!><![CDATA[x]]>"
    ).encode()


def _html_pieces() -> tuple[str, ...]:
    tags = {tag for seed in _html_seeds() for tag in re.findall(r"<[^<>]*>", seed.decode())}
    own = ("<table>", "</table>", "<tr>", "<td rowspan=65534>", "<td colspan=9999>", "<li>", "<ol reversed>", "<br/>", "<p>", "</p>",
           "<div style='display:none'>", "</div>", "<textarea>", "<template>", "<math>", "<title>", "<base href=x>", "<!--", "-->", "<plaintext>",
           "&", "&#", "&#1114112;", "&amp", "</", "<!", "<?x?>")  # fmt: skip
    return (*sorted(tags), *own, *_plan_pieces()[:300])


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _word() -> object:
    """The writer of Word files of the tests."""
    sys.path.append(str(ROOT / "tests"))
    import render_docx

    return render_docx


def _docx_seeds() -> Iterator[bytes]:
    word = _word()
    lists = {
        "numbering": word.plan_lists() + word.concrete_list(1, 0),
        "styles": word.paragraph_style("1", "heading 1"),
    }
    for text in _documents(".txt"):
        if len(text) < _LONGEST // 2:
            yield change.zipped(change.unzipped(word.docx(*text.splitlines(), **lists)))
    rows = [
        word.row(*cells)
        for cells in (
            ("任务", "牵头单位", "完成时限"),
            ("做强", "区工信局", "2025年底"),
            ("", "区商务局", ""),
        )
    ]
    numbered = [
        word.paragraph(text, num=1, level=level) for text, level in (("重点任务", 0), ("做强花卉产业", 1))
    ]
    yield change.zipped(
        change.unzipped(word.docx(*numbered, word.table(*rows), *_docx_pieces()[:8], **lists))
    )


def _docx_pieces() -> tuple[str, ...]:
    word = _word()
    text = "做强花卉产业（责任单位：区工信局）"
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    within = (
        field.format("begin")
        + "<w:r><w:instrText> SEQ 图 \\* CHINESENUM3 </w:instrText></w:r>"
        + field.format("separate")
    )
    return (
        word.paragraph(text), word.paragraph(word.inserted(text)), word.paragraph(word.deleted(text)),
        word.paragraph(within + word.run("三") + field.format("end")),
        word.table(word.row(word.cell(text, properties='<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), word.cell("", properties="<w:vMerge/>"))),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{word.paragraph(text)}</w:sdtContent></w:sdt>",
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:tab/><w:br w:type="page"/><w:noBreakHyphen/></w:r></w:p>',
        (f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{word.paragraph(text)}'
        f"</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>"),
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>', "<w:rPr><w:strike/><w:vanish/></w:rPr>",
        field.format("begin"), field.format("separate"), field.format("end"), '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>',
        '<w:numFmt w:val="chineseCounting"/>', '<w:lvlText w:val="第%1章%2"/>', '<w:start w:val="4"/>', '<w:basedOn w:val="1"/>',
        f"<w:moveFrom><w:r><w:t>{text}</w:t></w:r></w:moveFrom>", "<w:tblHeader/>", '<w:gridBefore w:val="3"/>',
    )  # fmt: skip


_DOCX_HEAD = (
    f'<x xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
)
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_XLSX_HEAD = f'<x xmlns="{_S}">'
_XLSX_PIECES = (
    '<row r="3"><c r="B3" t="inlineStr"><is><t>区工信局</t></is></c></row>', '<row><c><v>45000</v></c><c t="b"><v>1</v></c></row>',
    '<c r="XFD1048576"><v>1</v></c>', '<c r="A2" t="s"><v>0</v></c>', '<c r="A2" t="e"><v>#REF!</v></c>', '<c r="C4" t="str"><f>A1+1</f><v>甲</v></c>',
    '<c r="C4" t="d"><v>2026-11-24T00:00:00</v></c>', '<c r="D4" s="3"><v>1e308</v></c>', "<c/>", '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>',
    '<si><t xml:space="preserve"> 甲 </t></si>', "<si><r><t>甲</t></r><rPh><t>jiǎ</t></rPh></si>", ('<sheet name="问题台账" sheetId="9" r:id="rId1" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" state="veryHidden"/>'), '<numFmt numFmtId="200" formatCode="yyyy年m月;@"/>',
    '<xf numFmtId="200"/>', "<sheetData/>", '<dimension ref="A1:XFD1048576"/>', '<cols><col min="1" max="16384" hidden="1"/></cols>', '<workbookPr date1904="1"/>',
)  # fmt: skip
_XML_VALUES = (
    *change.NUMBERS, "", "A1", "XFD1048576", "A0", "ZZZZ9", "A1:B2", "B2:A1", "s", "n", "b", "d", "str", "inlineStr", "rId1", "rId9", "true", "off",
    "word/document.xml", "../../x", "一、", "（一）", "区工信局", "2026年11月", "45000.5", "牵头单位", "%1.%9", "chineseCounting", "decimal", "continue", "restart",
)  # fmt: skip


def _xlsx_seeds() -> Iterator[bytes]:
    """Each ledger of the examples as a workbook of the template's sheets, and one as an office keeps it."""
    import python_calamine
    import xlsxwriter

    import zhuanyezhen as zyz

    path = _folder() / "seed.xlsx"
    for programme in _small_programmes():
        zyz.save(programme, path)
        sheets = python_calamine.load_workbook(path)
        rows = {
            name: sheets.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in sheets.sheet_names
        }
        with xlsxwriter.Workbook(path) as book:  # without the formats, which are most of a template
            for name, cells in rows.items():
                page = book.add_worksheet(name)
                for number, row in enumerate(cells):
                    page.write_row(
                        number, 0, [cell if isinstance(cell, int | float) else str(cell) for cell in row]
                    )
        yield change.zipped(change.unzipped(path.read_bytes()))
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("问题台账")
        page.merge_range("A1:F1", "某区专业镇问题台账（虚构）")
        page.write_row("A2", ("序号", "问题描述", "专业镇", "责任单位", "提出日期", "办结时限"))
        page.write_row("A3", (1, "缺用地", "花卉", "区工信局", "2026.3.5", 46000.5))
        page.write_row("A4", (2, "缺资金", "〃", "区财政局、区工信局", "3月底", "长期"))
        page.write_formula("A5", "=A4+1", value=3)
    yield change.zipped(change.unzipped(path.read_bytes()))


def _small_programmes() -> Iterator[object]:
    """The ledgers of the examples, cut to the first two entries of each list: small inputs are tried more often."""
    from attrs import evolve, fields

    import zhuanyezhen as zyz

    for path in sorted((ROOT / "examples").glob("*/*.yaml")):
        whole = zyz.load(path)
        lists = {
            each.name: getattr(whole, each.name)[:2]
            for each in fields(type(whole))
            if _is_ledger(whole, each.name)
        }
        yield evolve(whole, **lists)


def _is_ledger(programme: object, name: str) -> bool:
    return isinstance(getattr(programme, name), tuple) and name != "plans"


def _tree_seeds(file_format: str) -> Iterator[bytes]:
    import zhuanyezhen as zyz

    for programme in _small_programmes():
        yield zyz.dumps(programme, file_format=file_format).encode()
    yield b'{"schema_version": 2, "name": "n"}'


def _json_mutator() -> change.Mutator:
    trees = [json.loads(seed) for seed in _tree_seeds("json")]
    places = [place for tree in trees for place in change.places(tree)]
    keys = sorted({key for _, key in places if isinstance(key, str)})
    scalars = [parent[key] for parent, key in places if not isinstance(parent[key], list | dict)]
    odd = (
        None,
        True,
        -1,
        2**70,
        1e308,
        float("inf"),
        float("nan"),
        "",
        [],
        {},
        [[]],
        "9999-99-99",
        "2026-13",
        "1e999999",
        "\ud800",
        0,
    )
    return change.json_mutator((*scalars, *odd * 4), keys)


_LINES = re.compile(r"(?<=\n)|(?<=: )|(?=[,{}\[\]])")
_YAML_TOKENS = (
    "&a ", "*a", "!!python/object:x ", "!!binary ", "!!set ", "? ", "- ", "  ", ": ", "{", "}", "[", "]", "|\n", ">-\n", "---\n", "...\n", "%YAML 9.9\n",
    "'", '"', "#", "<<: *a", "~", "null", "yes", "2026-02-30", "0x1F", "1_000", "!!float .nan", ".inf", "190:20:30", "@", "`", "\\x00", *change.NUMBERS,
)  # fmt: skip
_TOML_TOKENS = (
    "[", "]", "[[", "]]", "=", ".", '"', "'''", '"""', "{", "}", ",", "\n", "#", "true", "1979-05-27T07:32:00Z", "2026-02-30", "inf", "nan", "0x1F",
    "1e400", "\\u4e00", "\\UFFFFFFFF", "waiver", "severity", "headings", "lexicon", "zones", "roster", "value", "*", "../../etc/passwd", "zhuanyezhen.toml",
    *change.NUMBERS,
)  # fmt: skip


def _line_pieces(seeds: Iterable[bytes]) -> tuple[str, ...]:
    return tuple(sorted({line for seed in seeds for line in seed.decode().splitlines(keepends=True)}))


def _toml_seeds() -> Iterator[bytes]:
    """The tables of the library's own files, one at a time, and those the pages of the documentation show."""
    for name in (
        "naming/lexicon.toml",
        "rules/thresholds.toml",
        "exchange/excel/headings.toml",
        "tracking/clock.toml",
    ):
        text = (ROOT / "src" / "zhuanyezhen" / name).read_text(encoding="utf-8")
        yield from (table.encode() for table in re.split(r"(?m)^(?=\[)", text)[1::7])
    for page in sorted((ROOT / "docs").rglob("*.md")):
        shown = re.findall(r"(?ms)^```toml[^\n]*\n(.*?)^```", page.read_text(encoding="utf-8"))
        yield from (block.encode() for block in shown)


@functools.cache
def _value_pieces() -> tuple[str, ...]:
    """Every short text that the gold of a specimen holds: names, deadlines, targets, numbers, posts."""
    found: set[str] = set()
    for path in sorted(SPECIMENS.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        found |= {parent[key] for parent, key in change.places(gold) if _is_value(parent[key])}
    return tuple(sorted(found))


def _is_value(value: object) -> bool:
    return (
        isinstance(value, str) and 1 < len(value) <= 60 and re.search(r"[\u4e00-\u9fff]", value) is not None
    )


def _value_mutator() -> change.Mutator:
    return change.text_mutator(_value_pieces(), _TOKENS, re.compile(r"(?<=[年月日元局委、，])|(?=[（(])"))


def _seeds_of(pieces: Callable[[], Sequence[str]]) -> Iterator[bytes]:
    return (piece.encode() for piece in pieces()[::4])


TARGETS = {
    "plan": Target(".txt", 6000, _plan_seeds, lambda: change.text_mutator(_plan_pieces(), _TOKENS), _plan),
    "html": Target(
        ".html", 8000, _html_seeds, lambda: change.markup_mutator(_html_pieces(), _XML_VALUES), functools.partial(_document, ".html")
    ),
    "docx": Target(
        ".docx", 40000, _docx_seeds, lambda: change.zip_mutator(_docx_pieces(), _XML_VALUES, _DOCX_HEAD),
        functools.partial(_document, ".docx"),
    ),
    "xlsx": Target(
        ".xlsx", 200_000, _xlsx_seeds, lambda: change.zip_mutator(_XLSX_PIECES, _XML_VALUES, _XLSX_HEAD),
        functools.partial(_programme, ".xlsx"),
    ),
    "json": Target(".json", 40000, lambda: _tree_seeds("json"), _json_mutator, functools.partial(_programme, ".json")),
    "yaml": Target(
        ".yaml", 20000, lambda: _tree_seeds("yaml"),
        lambda: change.text_mutator(_line_pieces(_tree_seeds("yaml")), _YAML_TOKENS, _LINES),
        functools.partial(_programme, ".yaml"),
    ),
    "toml": Target(
        ".toml", 8000, _toml_seeds, lambda: change.text_mutator(_line_pieces(_toml_seeds()), _TOML_TOKENS, _LINES), _toml
    ),
    "values": Target(".txt", 400, lambda: _seeds_of(_value_pieces), _value_mutator, _values),
}  # fmt: skip
