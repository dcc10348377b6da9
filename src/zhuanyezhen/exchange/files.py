"""Programme files (.yaml, .json, .xlsx): ``load`` and ``save``, strict and atomic."""

import os
from pathlib import Path
from typing import Literal

from attrs import evolve

from zhuanyezhen.collector import collector_paused
from zhuanyezhen.errors import (
    Fault,
    ProgrammeFileError,
    UnreadableFileError,
    UnwritableFileError,
    WrongUseError,
)
from zhuanyezhen.exchange.converter import WORKBOOKS, field_of, to_plain, to_programme
from zhuanyezhen.exchange.converter import Path as Steps
from zhuanyezhen.exchange.excel.grid import Progress
from zhuanyezhen.exchange.excel.heading import Headings
from zhuanyezhen.exchange.excel.ledger import load_workbook, workbook_bytes
from zhuanyezhen.exchange.json_tree import read_json, write_json
from zhuanyezhen.exchange.tree import Entries, line_of, repetitions, shown
from zhuanyezhen.exchange.upgrade import SCHEMA_VERSION, newer, upgraded
from zhuanyezhen.exchange.yaml_tree import read_yaml, write_yaml
from zhuanyezhen.intake import Given, handed, name_of, text_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.outgoing import write_whole
from zhuanyezhen.values.given import refuse_other_than

Format = Literal["yaml", "json"]

_READ_VERSIONS = (1, SCHEMA_VERSION)
WRITTEN_WORKBOOK = ".xlsx"
SUFFIXES: dict[str, Format] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
_LARGEST = 200_000_000
_MARKS = ("schema_version", "$schema")


def load(
    path: Given,
    *,
    name: str | None = None,
    progress: Progress | None = None,
    of: type[Programme] = Programme,
    headings: Headings | None = None,
) -> Programme:
    """Read a programme file, by its suffix: .yaml, .json, or a workbook (.xlsx, .xls, .ods, .csv).

    ``progress`` is called while a workbook is read, with the sheet, the rows read and the rows there are.

    Args:
        path: The file: its path, its bytes, or a file open for reading bytes.
        name: What bytes go by (台账.xlsx); its suffix says what they are. ``None`` takes the open file's own name.
        progress: Called while a workbook is read, with the sheet, the rows read and the rows there are.
        of: The class of the programme, where it has ledgers of your own (see ``zyz.ledger``).
        headings: What headings of a workbook mean, by sheet (``*``: every one) and heading: the field, as the
            template heads it, "" for none.

    Returns:
        The programme.

    Raises:
        WrongUseError: ``headings`` names a field that is none, or bytes have no name.
        ProgrammeFileError: the file breaks the schema; every place is named at once.
        UnreadableFileError: it is missing, too large, damaged, locked, or not what its suffix says.
        MissingExtraError: PyYAML or python-calamine is not installed.
    """
    file = handed(path, name, _LARGEST)
    called = name_of(file)
    if Path(called).suffix.lower() in WORKBOOKS:
        with collector_paused():
            return load_workbook(file, progress, of, headings or {})
    file_format = _format(called)
    with collector_paused():  # the text is gone before there are objects
        return _programme(_tree(text_of(file, _LARGEST), file_format, called), called, of)


def loads(
    text: str, *, file_format: Format = "yaml", name: str = "programme", of: type[Programme] = Programme
) -> Programme:
    r"""Read a programme from a text; ``name`` stands for the file in messages and sources.

    >>> loads('{"schema_version": 2, "name": "晋源区专业镇工作"}', file_format="json").name
    '晋源区专业镇工作'

    Args:
        text: What stands in the file.
        file_format: ``yaml`` or ``json``.
        name: What stands for the file in messages and sources.
        of: The class of the programme, where it has ledgers of your own (see ``zyz.ledger``).

    Returns:
        The programme.

    Raises:
        ProgrammeFileError: the text breaks the schema; every place is named at once.
        UnreadableFileError: it is no YAML or JSON at all.
    """
    with collector_paused():
        return _programme(_tree(text, file_format, name), name, of)


def _tree(text: str, file_format: Format, name: str) -> object:
    return read_yaml(text, name) if file_format == "yaml" else read_json(text, name)


def _programme(tree: object, name: str, kind: type[Programme]) -> Programme:
    faults = [
        _fault(
            name,
            tree,
            path,
            en="key written twice" + (f" (again on line {line})" if line else ""),
            zh=f"字段写了两次{f'（第{line}行又写了一次）' if line else ''}；请删去一处",
        )
        for path, line in repetitions(tree)
    ]
    if not isinstance(tree, Entries):
        raise UnreadableFileError(
            f"{name}: not a programme; it begins with 'schema_version: {SCHEMA_VERSION}' and 'name:'",
            f"{name}：不是专业镇工作文件；文件应以“schema_version: {SCHEMA_VERSION}”和“name:”开头",
        )
    version = tree.get("schema_version")
    if type(version) is int and version > SCHEMA_VERSION:
        raise newer(name, version)
    if version not in _READ_VERSIONS or isinstance(version, bool):
        faults.append(
            _fault(
                name,
                tree,
                ("schema_version",),
                en=f"write schema_version: {SCHEMA_VERSION}",
                zh=f"请写schema_version: {SCHEMA_VERSION}",
            )
        )
    if version == 1:
        upgraded(tree)
    for mark in _MARKS:
        tree.pop(mark, None)
    programme, wrong = to_programme(tree, kind, lambda path: _place(name, tree, path))
    if programme is None or faults:
        raise _error(name, tree, [*faults, *wrong])
    return evolve(programme, read_from=(name,))


def save(programme: Programme, path: str | os.PathLike[str]) -> None:
    """Write a programme file, by its suffix; the old file or the whole new one is there, never half.

    Args:
        programme: What to write down.
        path: The file, its suffix says the format.

    Raises:
        WrongUseError: the suffix is unknown, or what is given is no programme.
        UnwritableFileError: the file cannot be written.
        MissingExtraError: PyYAML or XlsxWriter is not installed.
        ProgrammeFileError: cells of the workbook it was read from could not be read, and would be lost.
    """
    refuse_other_than(programme, Programme)
    name = os.fspath(path)
    _refuse_partial(programme, name)
    if Path(name).suffix.lower() == WRITTEN_WORKBOOK:
        write_whole(name, workbook_bytes(programme))
        return
    text = dumps(programme, file_format=_format(name))
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        raise UnwritableFileError(
            f"cannot write {name!r}: UTF-8 has no character {error.object[error.start]!r} (half a surrogate pair)",
            f"不能写入“{name}”：文字中有半个字符{error.object[error.start]!r}，UTF-8不能保存；请删去这个字符",
        ) from error
    write_whole(name, data)


def _refuse_partial(programme: Programme, name: str) -> None:
    if programme.unread_cells:
        count = len(programme.unread_cells)
        raise ProgrammeFileError.of(
            [each.fault for each in programme.unread_cells],
            en=f"{name!r} is not written: {count} cell(s) could not be read and would be lost; mend them first:",
            zh=f"没有写入“{name}”：有{count}个单元格不能识读，存了就会丢失；请先改正：",
        )


def save_template(path: str | os.PathLike[str]) -> None:
    """Write a blank workbook a clerk can fill.

    Args:
        path: The .xlsx file to write.

    Raises:
        WrongUseError: the suffix is not .xlsx.
        UnwritableFileError: the file cannot be written.
        MissingExtraError: XlsxWriter is not installed.
    """
    name = os.fspath(path)
    if Path(name).suffix.lower() != WRITTEN_WORKBOOK:
        raise WrongUseError(
            f"{name!r}: a template is a workbook; its name ends in {WRITTEN_WORKBOOK}",
            f"“{name}”：空白台账是Excel工作簿；文件名应以{WRITTEN_WORKBOOK}结尾",
        )
    write_whole(name, workbook_bytes(None))


def dumps(programme: Programme, *, file_format: Format = "yaml") -> str:
    """A programme as the text of a file; the same programme gives the same text.

    Args:
        programme: What to write down.
        file_format: ``yaml`` or ``json``.

    Returns:
        The text of the file.
    """
    refuse_other_than(programme, Programme)
    plain = {"schema_version": SCHEMA_VERSION, **to_plain(programme)}
    return write_yaml(plain) if file_format == "yaml" else write_json(plain) + "\n"


def _format(name: str) -> Format:
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        known = ", ".join((*SUFFIXES, WRITTEN_WORKBOOK))
        raise WrongUseError(
            f"{name!r}: programme files end in {known}",
            f"“{name}”：专业镇工作文件的文件名以{known.replace(', ', '、')}结尾",
        )
    return SUFFIXES[suffix]


def _place(name: str, tree: object, path: Steps) -> str:
    line = line_of(tree, path)
    return f"{name}{f':{line}' if line else ''}: {shown(path)}"


def _fault(name: str, tree: object, path: Steps, *, en: str, zh: str) -> Fault:
    return Fault(place=_place(name, tree, path), path=path, field=field_of(path), en=en, zh=zh)


def _error(name: str, tree: Entries, faults: list[Fault]) -> ProgrammeFileError:
    placed = sorted(faults, key=lambda each: (line_of(tree, each.path) or 0, shown(each.path), each.en))
    return ProgrammeFileError.of(
        placed,
        en=f"{name}: {len(placed)} place(s) break the schema:",
        zh=f"{name}：{len(placed)}处不符合文件格式：",
    )
