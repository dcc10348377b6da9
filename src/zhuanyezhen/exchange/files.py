"""Programme files (.yaml, .json, .xlsx): ``load`` and ``save``, strict and atomic."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from attrs import evolve

from zhuanyezhen.errors import ProgrammeFileError, UnreadableFileError, with_places
from zhuanyezhen.exchange.converter import WORKBOOKS, to_plain, to_programme
from zhuanyezhen.exchange.excel.annotate import annotated
from zhuanyezhen.exchange.excel.grid import Progress
from zhuanyezhen.exchange.excel.ledger import load_workbook, workbook_bytes
from zhuanyezhen.exchange.json_tree import read_json, write_json
from zhuanyezhen.exchange.tree import Entries, line_of, repetitions, shown
from zhuanyezhen.exchange.upgrade import SCHEMA_VERSION, newer, upgraded
from zhuanyezhen.exchange.yaml_tree import read_yaml, write_yaml
from zhuanyezhen.findings import Report
from zhuanyezhen.model.programme import Programme

Format = Literal["yaml", "json"]

_READ_VERSIONS = (1, SCHEMA_VERSION)
WRITTEN_WORKBOOK = ".xlsx"
SUFFIXES: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
_LARGEST = 200_000_000
_MARKS = ("schema_version", "$schema")


def load(path: str | os.PathLike[str], *, progress: Progress | None = None) -> Programme:
    """Read a programme file, by its suffix: .yaml, .json, or a workbook (.xlsx, .xls, .ods, .csv).

    ``progress`` is called while a workbook is read, with the sheet, the rows read and the rows there are.

    Raises:
        ProgrammeFileError: the file breaks the schema; every place is named at once.
        UnreadableFileError: it is missing, too large, damaged, locked, or not what its suffix says.
        MissingExtraError: PyYAML or python-calamine is not installed.
    """
    name = os.fspath(path)
    if Path(name).suffix.lower() in WORKBOOKS:
        with _collector_paused():
            return load_workbook(name, progress)
    file_format = _format(name)
    try:
        size = Path(name).stat().st_size
        if size > _LARGEST:
            raise UnreadableFileError(
                f"{name}: {size:,} bytes; programme files of up to {_LARGEST:,} are read"
            )
        text = Path(name).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadableFileError(f"cannot read {name!r}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"{name}: byte {error.start} is not UTF-8; save the file as UTF-8 and try again"
        ) from error
    return loads(text, file_format=file_format, name=name)


def loads(text: str, *, file_format: Format = "yaml", name: str = "programme") -> Programme:
    r"""Read a programme from a text; ``name`` stands for the file in messages and sources.

    >>> loads('{"schema_version": 2, "name": "晋源区专业镇工作"}', file_format="json").name
    '晋源区专业镇工作'

    Raises:
        ProgrammeFileError: the text breaks the schema; every place is named at once.
        UnreadableFileError: it is no YAML or JSON at all.
    """
    with _collector_paused():
        return _programme(text, file_format, name)


def _programme(text: str, file_format: Format, name: str) -> Programme:
    tree = read_yaml(text, name) if file_format == "yaml" else read_json(text, name)
    problems = [
        (path, f"key written twice (again on line {line})" if line else "key written twice")
        for path, line in repetitions(tree)
    ]
    if not isinstance(tree, Entries):
        raise UnreadableFileError(
            f"{name}: not a programme; it begins with 'schema_version: {SCHEMA_VERSION}' and 'name:'"
        )
    version = tree.get("schema_version")
    if type(version) is int and version > SCHEMA_VERSION:
        raise newer(name, version)
    if version not in _READ_VERSIONS or isinstance(version, bool):
        problems.append((("schema_version",), f"write schema_version: {SCHEMA_VERSION}"))
    if version == 1:
        upgraded(tree)
    for mark in _MARKS:
        tree.pop(mark, None)
    programme, wrong = to_programme(tree)
    problems += wrong
    if programme is None or problems:
        raise _error(name, tree, problems)
    return evolve(programme, read_from=(name,))


def save(programme: Programme, path: str | os.PathLike[str]) -> None:
    """Write a programme file, by its suffix; the old file or the whole new one is there, never half.

    Raises:
        UnreadableFileError: the suffix is unknown or the file cannot be written.
        MissingExtraError: PyYAML or XlsxWriter is not installed.
    """
    name = os.fspath(path)
    if Path(name).suffix.lower() == WRITTEN_WORKBOOK:
        write_whole(name, workbook_bytes(programme))
        return
    text = dumps(programme, file_format=_format(name))
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise UnreadableFileError(
            f"cannot write {name!r}: UTF-8 has no character {error.object[error.start]!r} (half a surrogate pair)"
        ) from error
    write_whole(name, data)


def save_template(path: str | os.PathLike[str]) -> None:
    """Write a blank workbook a clerk can fill.

    Raises:
        UnreadableFileError: the suffix is not .xlsx, or the file cannot be written.
        MissingExtraError: XlsxWriter is not installed.
    """
    name = os.fspath(path)
    if Path(name).suffix.lower() != WRITTEN_WORKBOOK:
        raise UnreadableFileError(f"{name!r}: a template is a workbook; its name ends in {WRITTEN_WORKBOOK}")
    write_whole(name, workbook_bytes(None))


def save_annotated(
    path: str | os.PathLike[str],
    report: Report,
    output: str | os.PathLike[str],
    *,
    progress: Progress | None = None,
) -> None:
    """Write a copy of a workbook with the findings of a report in its cells, and a sheet that lists them.

    Raises:
        UnreadableFileError: the workbook cannot be opened safely, or the copy's suffix is not .xlsx.
        MissingExtraError: XlsxWriter or python-calamine is not installed.
    """
    name, target = os.fspath(path), os.fspath(output)
    if Path(name).suffix.lower() not in WORKBOOKS or Path(target).suffix.lower() != WRITTEN_WORKBOOK:
        raise UnreadableFileError(
            f"only a workbook ({', '.join(WORKBOOKS)}) is annotated, into one that ends in {WRITTEN_WORKBOOK}: "
            f"not {name!r} into {target!r}"
        )
    write_whole(target, annotated(name, report, progress))


def dumps(programme: Programme, *, file_format: Format = "yaml") -> str:
    """A programme as the text of a file; the same programme gives the same text."""
    plain = {"schema_version": SCHEMA_VERSION, **to_plain(programme)}
    return write_yaml(plain) if file_format == "yaml" else write_json(plain) + "\n"


def write_whole(name: str, data: bytes) -> None:
    """Write a file whole or not at all: under another name first, then put in its place.

    Raises:
        UnreadableFileError: it cannot be written; what stood there is untouched.
    """
    target = Path(name)
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise UnreadableFileError(f"cannot write {name!r}: {error.strerror or error}") from error


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Millions of small objects are made and none in a circle: looking for circles would double the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _format(name: str) -> Format:
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        known = ", ".join((*SUFFIXES, WRITTEN_WORKBOOK))
        raise UnreadableFileError(f"{name!r}: programme files end in {known}")
    return SUFFIXES[suffix]


def _error(name: str, tree: Entries, problems: list[tuple[tuple[str | int, ...], str]]) -> ProgrammeFileError:
    placed = sorted((line_of(tree, path) or 0, shown(path), what) for path, what in problems)
    lines = tuple(f"{name}{f':{line}' if line else ''}: {path}: {what}" for line, path, what in placed)
    return ProgrammeFileError(with_places(f"{name}: {len(lines)} place(s) break the schema:", lines), lines)
