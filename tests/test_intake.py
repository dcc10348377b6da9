"""Intake: every way a path can be wrong is one kind of error that says what to do."""

import io
import os
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import zhuanyezhen as zyz
from effort import fits
from zhuanyezhen.errors import LexiconError, UnreadableFileError
from zhuanyezhen.intake import MEGABYTE, handed, read_tables, take_in
from zhuanyezhen.words import Said


def test_bytes_are_taken_as_they_are(tmp_path: Path) -> None:
    """Nothing is changed on the way in."""
    file = tmp_path / "plan.txt"
    file.write_bytes(b"\xef\xbb\xbf\r\n\0")
    assert take_in(str(file), MEGABYTE) == b"\xef\xbb\xbf\r\n\0"


def test_a_file_of_the_limit_is_read_and_one_byte_more_refused(tmp_path: Path) -> None:
    """The limit is a bound on bytes and is itself allowed."""
    file = tmp_path / "plan.txt"
    file.write_bytes(b"a" * MEGABYTE)
    assert len(take_in(str(file), MEGABYTE)) == MEGABYTE
    file.write_bytes(b"a" * (MEGABYTE + 1))
    with pytest.raises(UnreadableFileError, match="larger than the 1 MB that are read"):
        take_in(str(file), MEGABYTE)


def test_a_missing_file(tmp_path: Path) -> None:
    """A missing file is said to be missing."""
    with pytest.raises(UnreadableFileError, match="does not exist: check the path"):
        take_in(str(tmp_path / "none.txt"), 1)


def test_a_folder(tmp_path: Path) -> None:
    """A folder is no file."""
    with pytest.raises(UnreadableFileError, match="is a folder: name a file in it"):
        take_in(str(tmp_path), 1)


def test_an_empty_file(tmp_path: Path) -> None:
    """An empty file is a failed copy, not a plan without content."""
    file = tmp_path / "empty.txt"
    file.touch()
    with pytest.raises(UnreadableFileError, match=r"is empty \(0 bytes\)"):
        take_in(str(file), 1)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lack of permission is said to be one; the system is stood in for, as tests may run as root."""
    file = tmp_path / "secret.txt"
    file.write_bytes(b"a")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFileError, match="may not be read: check its permissions"):
        take_in(str(file), 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_waited_on(tmp_path: Path) -> None:
    """A pipe is refused before it is opened: opening would wait for ever."""
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableFileError, match="is not a regular file"):
        take_in(str(pipe), 1)


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000 + ".txt"])
def test_an_impossible_path(name: str) -> None:
    """A path that the system refuses to look at is an error of the same kind."""
    with pytest.raises(UnreadableFileError, match="cannot be opened"):
        take_in(name, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = " + "[" * 10_000 + "]" * 10_000, "tables within tables"),
        ("a." * 30 + "b = 1", "tables within tables"),
        ("a = " + "9" * 5_000, "cannot read lexicon"),
        ("a = [" + "1," * 210_000 + "]", "more than 200,000 values"),
        ("a = '" + "长" * 800_000 + "'", "larger than the 2 MB that are read"),
        ("a = ", "Invalid value"),
    ],
    ids=["deep", "dotted", "digits", "values", "bytes", "no TOML"],
)
def test_a_toml_file_has_its_limits(text: str, told: str, tmp_path: Path) -> None:
    """Whatever it holds, it is refused by an error of its kind, within seconds."""
    path = tmp_path / "词表.toml"
    path.write_text(text, "utf-8")
    assert fits(5, lambda: _refused(path, told))


def _refused(path: Path, told: str) -> None:
    with pytest.raises(LexiconError, match=told) as caught:
        read_tables(path, what=Said("词表", "lexicon"), kind=LexiconError)
    assert caught.value.text("zh").startswith(f"不能读取词表“{path}”：")


def test_a_toml_file_is_a_regular_file(tmp_path: Path) -> None:
    """No pipe is waited for, no device read to its end; a mark of byte order is none of its words."""
    pipe = tmp_path / "管道.toml"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero"), tmp_path / "没有.toml"):
        with pytest.raises(UnreadableFileError):
            read_tables(path, what=Said("词表", "lexicon"))
    (tmp_path / "有.toml").write_bytes(b"\xef\xbb\xbfa = 1")
    assert {"a": 1} == read_tables(tmp_path / "有.toml", what=Said("词表", "lexicon"))


def test_bytes_and_open_files_are_files_with_a_name(tmp_path: Path) -> None:
    """A plan and a programme, by the suffix of the name; an open file has one of its own."""
    plan = tmp_path / "方案.txt"
    plan.write_text("一、重点任务\n（一）做强花卉产业。（责任单位：区农业农村局）\n", encoding="utf-8")
    from_path = zyz.read_plan(plan)
    with plan.open("rb") as file:
        assert from_path == zyz.read_plan(file)
    assert evolve(from_path, name="上传.txt") == zyz.read_plan(plan.read_bytes(), name="上传.txt")
    programme = b"schema_version: 2\nname: \xe4\xbe\x8b\n"
    assert (
        "例"
        == zyz.load(programme, name="工作.yaml").name
        == zyz.load(io.BytesIO(programme), name="a.yml").name
    )


def test_a_workbook_may_be_bytes(tmp_path: Path) -> None:
    """Its cells lead back to the name it goes by."""
    path = tmp_path / "台账.xlsx"
    zyz.save(zyz.Programme(name="例", towns=(zyz.Town(id="1", name="某镇"),)), path)
    (town,) = zyz.load(path.read_bytes(), name="上传.xlsx").towns or ()
    assert town.source is not None
    assert "上传.xlsx" == town.source.document
    csv = "编号,名称\n1,某镇\n".encode()
    assert ("某镇",) == tuple(each.name for each in zyz.load(csv, name="专业镇.csv").towns or ())


class _Broken(io.BytesIO):
    def read(self, _size: int | None = -1) -> bytes:
        raise OSError(5, "Input/output error")


@pytest.mark.parametrize(
    ("given", "name", "kind", "told"),
    [
        (b"x", None, zyz.errors.WrongUseError, "name them: name="),
        (io.StringIO("x"), "a.txt", zyz.errors.WrongUseError, "open it for reading bytes"),
        (None, "a.txt", zyz.errors.WrongUseError, "NoneType is no file"),
        (_Broken(), "a.txt", UnreadableFileError, "the open file cannot be read"),
        (b"", "a.txt", UnreadableFileError, "is empty"),
        (b"x" * (MEGABYTE + 1), "a.txt", UnreadableFileError, "larger than the 1 MB"),
    ],
)
def test_what_is_no_file_is_said(given: Any, name: str | None, kind: type[Exception], told: str) -> None:  # noqa: ANN401 - of wrong types, too
    """With what to give instead."""
    with pytest.raises(kind, match=told):
        take_in(handed(given, name, MEGABYTE), MEGABYTE)


def test_no_more_is_read_of_an_open_file_than_may_be() -> None:
    """One byte more than the limit, so that it is seen to be too large."""
    endless = io.BytesIO(b"x" * 5_000_000)
    file = handed(endless, "a.txt", MEGABYTE)
    assert MEGABYTE + 1 == endless.tell()
    with pytest.raises(UnreadableFileError, match="larger"):
        take_in(file, MEGABYTE)
