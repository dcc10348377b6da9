"""Where inputs of each target begin: seeds made of examples/, tests/specimens, docs/, and the pieces they are changed with."""

import functools
import json
import random
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import fuzz_mutators as change

ROOT = Path(__file__).parents[1]
SPECIMENS = ROOT / "tests" / "specimens"
_LONGEST = 2500  # characters of a document that becomes a seed whole; longer ones give their pieces
_PIECES = 3000
TOKENS = (
    "（", "）", "(", ")", "〔2025〕", "：", "；", "。", "、", "，", "《", "》", "“", "”", "…", "——", "|", "\t", "\n", "\n\n",
    "牵头", "配合", "责任单位：", "牵头单位：", "按职责分工负责", "负责", "会同", "等", "及", "各", "市", "县", "区", "镇", "局", "委",
    "组长：", "副组长：", "成员：", "附件1", "一、", "（一）", "1.", "第一章", "第一条", "①", "年底前", "月底", "季度", "每年", "亿元",
    "万元", "%", "以上", "至", "-", "到", "提高到", "2025年12月31日", "2月30日", "通知", "实施方案", "领导小组", "| --- |", "# ", "<br>",
)  # fmt: skip


@functools.cache
def folder() -> Path:
    """A folder of this process; ``tempfile`` takes it away at its end."""
    holder = tempfile.TemporaryDirectory(prefix="zyz-fuzz-")
    _HELD.append(holder)
    return Path(holder.name)


_HELD: list[object] = []


@functools.cache
def _documents(*suffixes: str) -> tuple[str, ...]:
    paths = [*sorted(SPECIMENS.glob("*/plan.*")), ROOT / "examples" / "jinyuan" / "plan.txt"]
    return tuple(path.read_text(encoding="utf-8") for path in paths if path.suffix in suffixes)


def plan_seeds() -> Iterator[bytes]:
    """Every specimen that is not long."""
    return (text.encode() for text in _documents(".txt", ".md") if len(text) <= _LONGEST)


@functools.cache
def plan_pieces() -> tuple[str, ...]:
    """Lines of all documents, and the clauses in their brackets."""
    texts = _documents(".txt", ".md")
    lines = [f"{line}\n" for text in texts for line in text.splitlines() if line.strip() and len(line) < 400]
    clauses = [match for text in texts for match in re.findall(r"（[^（）\n]{6,200}）", text)]
    return tuple(random.Random(0).sample(sorted({*lines, *clauses}), k=_PIECES))  # noqa: S311 - which seeds, no secret


def html_seeds() -> Iterator[bytes]:
    """The specimens that are pages, and one of odd tags."""
    yield from (text.encode() for text in _documents(".html"))
    yield (
        '<!DOCTYPE html><meta charset="gbk"><style>.a{display:none}</style><ol start="3" type="a"><li value=9>一<li>二</ol>'
        '<table><tr><th rowspan="2" colspan=0>任务<td>牵头单位<tr><td hidden>区工信局</table><ruby>镇<rt>zhèn</rt></ruby>'
        "<p>&#x4e00;&nbsp;&hellip;&#0;<del>旧</del><svg/><pre>\n一、做强</pre><script>if(a<b){}</script><!-- --!><![CDATA[x]]>"
    ).encode()


def html_pieces() -> tuple[str, ...]:
    """Tags of the seeds, tags of our own, lines of plans."""
    tags = {tag for seed in html_seeds() for tag in re.findall(r"<[^<>]*>", seed.decode())}
    own = ("<table>", "</table>", "<tr>", "<td rowspan=65534>", "<td colspan=9999>", "<li>", "<ol reversed>", "<br/>", "<p>", "</p>",
           "<div style='display:none'>", "</div>", "<textarea>", "<template>", "<math>", "<title>", "<base href=x>", "<!--", "-->", "<plaintext>",
           "&", "&#", "&#1114112;", "&amp", "</", "<!", "<?x?>")  # fmt: skip
    return (*sorted(tags), *own, *plan_pieces()[:300])


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _word() -> object:
    """The writer of Word files of the tests."""
    sys.path.append(str(ROOT / "tests"))
    import render_docx

    return render_docx


def docx_seeds() -> Iterator[bytes]:
    """The short specimens as Word files, and one with lists, a table and what revisions leave."""
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
    yield change.zipped(change.unzipped(word.docx(*numbered, word.table(*rows), *docx_pieces()[:8], **lists)))


def docx_pieces() -> tuple[str, ...]:
    """What Word writes that a reader has to think about."""
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


DOCX_HEAD = (
    f'<x xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
)
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
XLSX_HEAD = f'<x xmlns="{_S}">'
XLSX_PIECES = (
    '<row r="3"><c r="B3" t="inlineStr"><is><t>区工信局</t></is></c></row>', '<row><c><v>45000</v></c><c t="b"><v>1</v></c></row>',
    '<c r="XFD1048576"><v>1</v></c>', '<c r="A2" t="s"><v>0</v></c>', '<c r="A2" t="e"><v>#REF!</v></c>', '<c r="C4" t="str"><f>A1+1</f><v>甲</v></c>',
    '<c r="C4" t="d"><v>2026-11-24T00:00:00</v></c>', '<c r="D4" s="3"><v>1e308</v></c>', "<c/>", '<mergeCells count="1"><mergeCell ref="A1:B3"/></mergeCells>',
    '<si><t xml:space="preserve"> 甲 </t></si>', "<si><r><t>甲</t></r><rPh><t>jiǎ</t></rPh></si>", ('<sheet name="问题台账" sheetId="9" r:id="rId1" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" state="veryHidden"/>'), '<numFmt numFmtId="200" formatCode="yyyy年m月;@"/>',
    '<xf numFmtId="200"/>', "<sheetData/>", '<dimension ref="A1:XFD1048576"/>', '<cols><col min="1" max="16384" hidden="1"/></cols>', '<workbookPr date1904="1"/>',
)  # fmt: skip
XML_VALUES = (
    *change.NUMBERS, "", "A1", "XFD1048576", "A0", "ZZZZ9", "A1:B2", "B2:A1", "s", "n", "b", "d", "str", "inlineStr", "rId1", "rId9", "true", "off",
    "word/document.xml", "../../x", "一、", "（一）", "区工信局", "2026年11月", "45000.5", "牵头单位", "%1.%9", "chineseCounting", "decimal", "continue", "restart",
)  # fmt: skip


def xlsx_seeds() -> Iterator[bytes]:
    """Each ledger of the examples as a workbook of the template's sheets, and one as an office keeps it."""
    import python_calamine
    import xlsxwriter

    import zhuanyezhen as zyz

    path = folder() / "seed.xlsx"
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


def tree_seeds(file_format: str) -> Iterator[bytes]:
    """The ledgers of the examples, and the smallest programme."""
    import zhuanyezhen as zyz

    for programme in _small_programmes():
        yield zyz.dumps(programme, file_format=file_format).encode()
    yield b'{"schema_version": 2, "name": "n"}'


LINES = re.compile(r"(?<=\n)|(?<=: )|(?=[,{}\[\]])")
YAML_TOKENS = (
    "&a ", "*a", "!!python/object:x ", "!!binary ", "!!set ", "? ", "- ", "  ", ": ", "{", "}", "[", "]", "|\n", ">-\n", "---\n", "...\n", "%YAML 9.9\n",
    "'", '"', "#", "<<: *a", "~", "null", "yes", "2026-02-30", "0x1F", "1_000", "!!float .nan", ".inf", "190:20:30", "@", "`", "\\x00", *change.NUMBERS,
)  # fmt: skip
TOML_TOKENS = (
    "[", "]", "[[", "]]", "=", ".", '"', "'''", '"""', "{", "}", ",", "\n", "#", "true", "1979-05-27T07:32:00Z", "2026-02-30", "inf", "nan", "0x1F",
    "1e400", "\\u4e00", "\\UFFFFFFFF", "waiver", "severity", "headings", "lexicon", "zones", "roster", "value", "*", "../../etc/passwd", "zhuanyezhen.toml",
    *change.NUMBERS,
)  # fmt: skip


def line_pieces(seeds: Iterable[bytes]) -> tuple[str, ...]:
    """Every line of the seeds once."""
    return tuple(sorted({line for seed in seeds for line in seed.decode().splitlines(keepends=True)}))


def toml_seeds() -> Iterator[bytes]:
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
def value_pieces() -> tuple[str, ...]:
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


def value_seeds() -> Iterator[bytes]:
    """One in four of them."""
    return (piece.encode() for piece in value_pieces()[::4])
