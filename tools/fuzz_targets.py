"""What is fuzzed: what each target runs, where its inputs begin (fuzz_seeds.py), how they are changed (fuzz_mutators.py).

A target allows ``ZhuanyezhenError``; a rule that crashes is one too, and is not allowed. Decided here: a reader gets its
bytes in memory, as an upload would be; what can only be read from a path stands in a folder of the process's own. Old
workbooks and PDF are left out: they are read in a child process of their own (``isolated``), where nothing is measured.
"""

import functools
import json
import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

import fuzz_mutators as change
import fuzz_seeds as seeds


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


def _toml(data: bytes) -> None:
    """One file for all that read TOML: settings (found and named), waivers, thresholds, forms of units, headings."""
    import zhuanyezhen as zyz
    from zhuanyezhen.settings import read_headings

    path = seeds.folder() / "zhuanyezhen.toml"
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


# ── what they are ────────────────────────────────────────────────────────────────────────────────────────


def _json_mutator() -> change.Mutator:
    trees = [json.loads(seed) for seed in seeds.tree_seeds("json")]
    places = [place for tree in trees for place in change.places(tree)]
    keys = sorted({key for _, key in places if isinstance(key, str)})
    scalars = [parent[key] for parent, key in places if not isinstance(parent[key], list | dict)]
    odd = (None, True, 0, -1, 2**70, 1e308, float("inf"), float("nan"), "", [], {}, [[]], "\ud800")
    odd += ("9999-99-99", "2026-13", "1e999999")
    return change.json_mutator((*scalars, *odd * 4), keys)


def _value_mutator() -> change.Mutator:
    return change.text_mutator(
        seeds.value_pieces(), seeds.TOKENS, re.compile(r"(?<=[年月日元局委、，])|(?=[（(])")
    )


TARGETS = {
    "plan": Target(".txt", 6000, seeds.plan_seeds, lambda: change.text_mutator(seeds.plan_pieces(), seeds.TOKENS), _plan),
    "html": Target(
        ".html", 8000, seeds.html_seeds, lambda: change.markup_mutator(seeds.html_pieces(), seeds.XML_VALUES), functools.partial(_document, ".html")
    ),
    "docx": Target(
        ".docx", 40000, seeds.docx_seeds, lambda: change.zip_mutator(seeds.docx_pieces(), seeds.XML_VALUES, seeds.DOCX_HEAD),
        functools.partial(_document, ".docx"),
    ),
    "xlsx": Target(
        ".xlsx", 200_000, seeds.xlsx_seeds, lambda: change.zip_mutator(seeds.XLSX_PIECES, seeds.XML_VALUES, seeds.XLSX_HEAD),
        functools.partial(_programme, ".xlsx"),
    ),
    "json": Target(".json", 40000, lambda: seeds.tree_seeds("json"), _json_mutator, functools.partial(_programme, ".json")),
    "yaml": Target(
        ".yaml", 20000, lambda: seeds.tree_seeds("yaml"),
        lambda: change.text_mutator(seeds.line_pieces(seeds.tree_seeds("yaml")), seeds.YAML_TOKENS, seeds.LINES),
        functools.partial(_programme, ".yaml"),
    ),
    "toml": Target(
        ".toml", 8000, seeds.toml_seeds, lambda: change.text_mutator(seeds.line_pieces(seeds.toml_seeds()), seeds.TOML_TOKENS, seeds.LINES), _toml
    ),
    "values": Target(".txt", 400, seeds.value_seeds, _value_mutator, _values),
}  # fmt: skip
