"""The desk of the page: files lie in a folder of their own, the command line is asked, its answers are handed back.

Runs inside the page. Everything is done by ``zhuanyezhen.cli.main``, so that the page says what the command line says.
"""

import io
import json
import os
import shutil
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from zhuanyezhen import Report, Severity, read_report, to_html
from zhuanyezhen.annotating.annotate import WORD
from zhuanyezhen.cli import main
from zhuanyezhen.exchange.converter import WORKBOOKS
from zhuanyezhen.exchange.files import SUFFIXES, WRITTEN_WORKBOOK

_LEDGERS = (*SUFFIXES, *WORKBOOKS)
_TYPES = {
    ".html": "text/html",
    ".json": "application/json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class Desk:
    """One set of files at a time, in a folder that is its own."""

    def __init__(self, folder: Path) -> None:
        self.given, self.made = folder / "given", folder / "made"
        self.day = ""
        self.clear()

    def clear(self) -> None:
        """Take away what lay there."""
        for folder in (self.given, self.made):
            if folder.exists():
                os.chdir(folder.parent)
                shutil.rmtree(folder)
            folder.mkdir(parents=True)
        os.chdir(self.given)

    def path(self, name: str) -> str:
        """Where a file of the user is to be put: its own name, never another folder."""
        return str(self.given / (Path(name.replace("\\", "/")).name or "文件"))

    @property
    def files(self) -> list[str]:
        """What lies there, as the command line takes it: a name may begin with a dash."""
        names = sorted(each.name for each in self.given.iterdir())
        return [f"./{each}" if each.startswith("-") else each for each in names]

    def check(self, day: str) -> str:
        """Check all that lies there; the summary, what was told beside it, the report, and what else can be made."""
        self.day = day
        status, told = _asked(
            "check", *self.files, "--as-of", day, "--format", "json", "-o", str(self.made / "检查结果.json")
        )
        if status not in {0, 1}:
            return json.dumps({"fault": told})
        report = read_report((self.made / "检查结果.json").read_text("utf-8"))
        page = to_html(report)
        (self.made / "检查报告.html").write_text(page, "utf-8")
        answer = {
            "summary": _summary(report),
            "notes": told.splitlines(),
            "html": page,
            "can": {
                "html": True,
                "json": True,
                "commented": self._only(WORD) is not None,
                "mended": self._only(WORD) is not None,
                "annotated": self._only(WRITTEN_WORKBOOK) is not None,
                "monthly": self._has_ledger(),
            },
        }
        return json.dumps(answer)

    def make(self, what: str) -> str:
        """Make a file to be saved; its path, name and type."""
        path = getattr(self, f"_{what}")()
        if isinstance(path, str):
            return json.dumps({"fault": path})
        return json.dumps({"path": str(path), "name": path.name, "type": _TYPES[path.suffix]})

    def _html(self) -> Path:
        return self.made / "检查报告.html"

    def _json(self) -> Path:
        return self.made / "检查结果.json"

    def _commented(self) -> Path | str:
        return self._checked_into(self._copy(WORD, "批注"))

    def _mended(self) -> Path | str:
        path = self._copy(WORD, "修订")
        return self._told(path, "fix", str(self._only(WORD)), "--as-of", self.day, "-o", str(path))

    def _annotated(self) -> Path | str:
        return self._checked_into(self._copy(WRITTEN_WORKBOOK, "批注"))

    def _monthly(self) -> Path | str:
        path = self.made / "月报.html"
        return self._told(path, "report", *self.files, "--as-of", self.day, "-o", str(path))

    def _told(self, path: Path, *arguments: str) -> Path | str:
        status, told = _asked(*arguments)
        return path if status in {0, 1} and path.exists() else told

    def _checked_into(self, path: Path) -> Path | str:
        return self._told(path, "check", *self.files, "--as-of", self.day, "--annotate", str(path))

    def _copy(self, suffix: str, what: str) -> Path:
        return self.made / f"{Path(str(self._only(suffix))).stem}（{what}）{suffix}"

    def _only(self, suffix: str) -> str | None:
        """The one file of a kind, which can be given back changed; of several it is not known which is meant."""
        found = [each for each in self.files if Path(each).suffix.lower() == suffix]
        return found[0] if len(found) == 1 else None

    def _has_ledger(self) -> bool:
        return any(Path(each).suffix.lower() in _LEDGERS for each in self.files)


def _asked(*arguments: str) -> tuple[int, str]:
    """What the command line answers: its status, and what it says beside its output."""
    told = io.StringIO()
    with redirect_stderr(told), redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8")):
        status = main([*arguments, "--lang", "zh"])
    lines = (line.removeprefix("zhuanyezhen: ") for line in told.getvalue().replace("\r", "\n").splitlines())
    return status, "\n".join(line for line in lines if line.strip())


def _summary(report: Report) -> str:
    counts = Counter(each.severity for each in report)
    return f"共{len(report)}条：" + "、".join(f"{each.label}{counts[each]}" for each in reversed(Severity))
