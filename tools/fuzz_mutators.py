"""How inputs are changed so that they stay what they are: a plan a plan, a Word file a zip of XML, JSON a tree.

A mutator takes the bytes, how long they may get, a random generator and the pieces of its target's seeds, and gives
other bytes. What it cannot read as its format it leaves to ``havoc``, libFuzzer's own mutation of bytes; one change in
eight is left to it anyway, for damaged files are normal input.
"""

import io
import json
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from xml.etree import ElementTree as ET

Havoc = Callable[[bytes, int], bytes]
Mutator = Callable[[bytes, int, random.Random, Havoc], bytes]

NUMBERS = (
    "0", "-1", "1", "2", "9", "12", "13", "31", "32", "99", "255", "2023", "2025", "2026", "9999", "10000", "65536",
    "2147483648", "18446744073709551616", "1e308", "1e999999", "-0.0", "NaN", "１２", "〇", "十", "百万", "二〇二五", "廿", "①",
)  # fmt: skip
"""What stands in the place of a number: edges of ranges, forms of writing."""
ODD = (
    "",
    " ",
    "\u3000",
    "\t",
    "\r",
    "\n",
    "\x00",
    "\x0b",
    "\u2028",
    "\u200b",
    "\ufeff",
    "\u202e",
    "\udcff",
    "\U00020000",
    "é",
    "ﬁ",
    "𝟙",
)
"""Characters that are seldom thought of: none, blanks, breaks, controls, half of a pair, what folding changes."""
_CUT = re.compile(r"(?<=[。；，、：\n（）()|])|(?=[（(])")
_NUMBER = re.compile(r"[0-9０-９〇一二三四五六七八九十百千万亿]+")
_TAG = re.compile(r"<[^<>]*>|[^<]+|<")
_ATTRIBUTE = re.compile(r"""(\s[\w:.-]+\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)""")
_DEEP = 40
_HAVOC_ONE_IN = 8


def sure_text(data: bytes) -> str:
    """Any bytes as a text; those that are no UTF-8 become half pairs, which a text of a caller may hold too."""
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass" if not _escaped(text) else "surrogateescape")


def _escaped(text: str) -> bool:
    return any("\udc80" <= char <= "\udcff" for char in text) and not any(
        "\ud800" <= char < "\udc80" for char in text
    )


def text_mutator(pieces: Sequence[str], tokens: Sequence[str], cut: re.Pattern[str] = _CUT) -> Mutator:
    """For texts made of pieces (clauses, headings, lines): they are dropped, doubled, moved and taken from others."""

    def mutate(data: bytes, size: int, rng: random.Random, havoc: Havoc) -> bytes:
        if not rng.randrange(_HAVOC_ONE_IN):
            return havoc(data, size)
        parts = [part for part in cut.split(sure_text(data)) if part]
        for _ in range(rng.choice((1, 1, 2, 4, 8))):
            _change(parts, rng, pieces, tokens)
        return _bytes("".join(parts))[:size]

    return mutate


def _change(parts: list[str], rng: random.Random, pieces: Sequence[str], tokens: Sequence[str]) -> None:
    at = rng.randrange(len(parts) + 1)
    if at == len(parts):
        parts.append(rng.choice(pieces))
        return
    kind = rng.randrange(10)
    if kind == 0:
        del parts[at : at + rng.choice((1, 1, 3))]
    elif kind == 1:
        parts[at:at] = parts[at : at + rng.choice((1, 2, 5))]
    elif kind == 2:
        other = rng.randrange(len(parts))
        parts[at], parts[other] = parts[other], parts[at]
    elif kind == 3:
        parts[at] = rng.choice(pieces)
    elif kind == 4:
        parts.insert(at, rng.choice(pieces))
    elif kind == 5:
        parts[at] = _NUMBER.sub(lambda _: rng.choice(NUMBERS), parts[at])
    else:
        _inside(parts, at, rng, (*tokens, *ODD) if kind == 6 else tokens)


def _inside(parts: list[str], at: int, rng: random.Random, tokens: Sequence[str]) -> None:
    """A token put into a piece, or in the place of some of its characters."""
    text = parts[at]
    start = rng.randrange(len(text) + 1)
    end = min(len(text), start + rng.choice((0, 0, 1, 2, 4)))
    parts[at] = text[:start] + rng.choice(tokens) + text[end:]


def json_mutator(values: Sequence[object], keys: Sequence[str]) -> Mutator:
    """For JSON: a value of the tree becomes another, is dropped, doubled, or wrapped; keys become other keys."""

    def mutate(data: bytes, size: int, rng: random.Random, havoc: Havoc) -> bytes:
        if not rng.randrange(_HAVOC_ONE_IN):
            return havoc(data, size)
        try:
            tree = json.loads(data)
        except (ValueError, RecursionError):
            return havoc(data, size)
        holder = [tree]
        for _ in range(rng.choice((1, 1, 2, 4))):
            _change_tree(holder, rng, values, keys)
        return json.dumps(holder[0], ensure_ascii=False).encode("utf-8", "surrogatepass")[:size]

    return mutate


def _change_tree(
    holder: list[object], rng: random.Random, values: Sequence[object], keys: Sequence[str]
) -> None:
    parent, key = rng.choice(places(holder))
    kind = rng.randrange(7)
    old = parent[key]
    if kind == 0 and parent is not holder:
        del parent[key]
    elif kind == 1:
        parent[key] = [old] if rng.randrange(2) else {rng.choice(keys): old}
    elif kind == 2 and isinstance(parent, dict):
        parent[rng.choice(keys)] = old
    elif kind == 3 and isinstance(parent, list):
        parent.append(old)
    elif kind == 4 and isinstance(old, str):
        parts = [old]
        _inside(parts, 0, rng, (*NUMBERS, *ODD))
        parent[key] = parts[0]
    else:
        parent[key] = rng.choice(values)


def places(tree: object) -> list[tuple[object, object]]:
    """Every value of a tree as its container and its key there; loops cannot be, it was read from JSON."""
    found, left = [], [tree]
    while left:
        each = left.pop()
        inner = each.items() if isinstance(each, dict) else enumerate(each) if isinstance(each, list) else ()
        for key, value in inner:
            found.append((each, key))
            left.append(value)
    return found


def markup_mutator(fragments: Sequence[str], values: Sequence[str]) -> Mutator:
    """For HTML: tags, texts and attributes, without care for what closes what."""

    def mutate(data: bytes, size: int, rng: random.Random, havoc: Havoc) -> bytes:
        if not rng.randrange(_HAVOC_ONE_IN):
            return havoc(data, size)
        return _bytes(_markup(sure_text(data), rng, fragments, values))[:size]

    return mutate


def _markup(text: str, rng: random.Random, fragments: Sequence[str], values: Sequence[str]) -> str:
    parts = _TAG.findall(text)
    for _ in range(rng.choice((1, 1, 2, 4))):
        _change(parts, rng, fragments, values)
        at = rng.randrange(len(parts)) if parts else 0
        if parts and _ATTRIBUTE.search(parts[at]):
            parts[at] = _ATTRIBUTE.sub(lambda match: f'{match[1]}"{rng.choice(values)}"', parts[at], count=1)
    return "".join(parts)


def zip_mutator(fragments: Sequence[str], values: Sequence[str], heads: str) -> Mutator:
    """For Word files and workbooks: an XML member of a zip is changed as a tree, the zip is written without pressing.

    ``heads`` is the start tag fragments are read in: it binds their prefixes.
    """
    ready = [ET.fromstring(f"{heads}{each}</x>")[0] for each in fragments]  # noqa: S314 - our own

    def mutate(data: bytes, size: int, rng: random.Random, havoc: Havoc) -> bytes:
        if not rng.randrange(_HAVOC_ONE_IN):
            return havoc(data, size)
        members = unzipped(data)
        names = [name for name in members if name.endswith((".xml", ".rels"))]
        if not names:
            return havoc(data, size)
        heavy = max(names, key=lambda name: len(members[name]))
        name = rng.choice((heavy, rng.choice(names)))
        if rng.randrange(_HAVOC_ONE_IN):
            members[name] = _changed_xml(members[name], rng, ready, values)
        else:
            members[name] = _bytes(_markup(sure_text(members[name]), rng, fragments, values))
        return zipped(members)[:size]

    return mutate


def unzipped(data: bytes) -> dict[str, bytes]:
    """The members of a zip, none where it is none or one of them is too large for a mutator."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            small = [each for each in package.infolist() if each.file_size < 1 << 20]
            return {each.filename: package.read(each) for each in small}
    except Exception:  # noqa: BLE001 - a damaged zip fails in many ways, and it is no matter how
        return {}


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip of these, not pressed, so that libFuzzer sees what stands in it; the same members give the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, data in members.items():
            package.writestr(zipfile.ZipInfo(name), data)
    return file.getvalue()


def _changed_xml(
    data: bytes, rng: random.Random, fragments: Sequence[ET.Element], values: Sequence[str]
) -> bytes:
    try:
        root = ET.fromstring(data)  # noqa: S314 - what the fuzzer made, of at most a megabyte
    except ET.ParseError:
        return data
    for _ in range(rng.choice((1, 1, 2, 4))):
        elements = [(parent, child) for parent in root.iter() for child in parent]
        if elements:
            _change_element(root, *rng.choice(elements), rng, fragments, values)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _change_element(  # noqa: PLR0913, PLR0917 - one case a kind of change
    root: ET.Element, parent: ET.Element, child: ET.Element, rng: random.Random,
    fragments: Sequence[ET.Element], values: Sequence[str],
) -> None:  # fmt: skip
    at = list(parent).index(child)
    kind = rng.randrange(10)
    if kind == 0:
        parent.remove(child)
    elif kind == 1:
        parent.insert(at, _copy(child))
    elif kind == 2:
        rng.choice(list(root.iter())).append(_copy(child))
    elif kind == 3:
        child.tag = rng.choice(list(root.iter())).tag
    elif kind == 4:
        _nest(parent, child, at, rng.choice((1, 2, _DEEP)))
    elif kind in {5, 6}:
        parent.insert(at, _copy(rng.choice(fragments)))
    elif kind == 7 and child.attrib:
        name = rng.choice(list(child.attrib))
        child.attrib[name] = rng.choice(values)
    elif kind == 8 and child.attrib:
        del child.attrib[rng.choice(list(child.attrib))]
    else:
        child.text = rng.choice((*values, "".join(rng.sample(values, 3))))


def _nest(parent: ET.Element, child: ET.Element, at: int, depth: int) -> None:
    """A child within itself, some levels deep."""
    parent.remove(child)
    for _ in range(depth):
        wrapper = ET.Element(parent.tag)
        wrapper.append(child)
        child = wrapper
    parent.insert(at, child)


def _copy(element: ET.Element) -> ET.Element:
    return ET.fromstring(ET.tostring(element))  # noqa: S314 - made here
