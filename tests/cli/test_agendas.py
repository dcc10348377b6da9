"""The command calendar, called as a user calls it on the examples."""

import json
from datetime import date
from pathlib import Path

import pytest
import vobject

from zhuanyezhen.cli import main

_LEDGER = "examples/ledger/made-up-ledger.yaml"
_AS_OF = ("--as-of", "2026-11-24")
_MEETINGS = """\
[[meeting]]
name = "工作专班例会"
rrule = "FREQ=MONTHLY;BYMONTHDAY=5"
start = 2026-01-01
time = "9:30"
"""


def _run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str, status: int = 0) -> tuple[str, str]:
    assert status == main(["calendar", *arguments])
    written = capsysbinary.readouterr()
    return written.out.decode(), written.err.decode()


def test_the_next_ninety_days(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """From the day asked about, if nothing else is said; from the first day, if only that is."""
    out, _ = _run(capsysbinary, _LEDGER, *_AS_OF)
    assert "2026年11月24日至2027年2月22日，共5项" in out
    assert "  问题应办结：三家小微企业贷款续不上（没有写责任单位）\n" in out
    out, _ = _run(capsysbinary, _LEDGER, *_AS_OF, "--from", "2026年10月1日", "--lang", "en")
    assert "2026-10-01 to 2026-12-30, 5 entries" in out
    out, _ = _run(capsysbinary, _LEDGER, "--from", "9999-12-30")
    assert "9999年12月30日至9999年12月31日，共0项" in out


def test_today_is_the_default(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Without a day, the calendar begins today."""
    before = date.today()  # noqa: DTZ011
    read = json.loads(_run(capsysbinary, _LEDGER, "--format", "json")[0])
    assert before <= date.fromisoformat(read["from"]) <= date.today()  # noqa: DTZ011


def test_a_file_for_the_phone(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """By its suffix; with the meetings of a file, and a word on what has no day."""
    meetings, target = tmp_path / "会议.toml", tmp_path / "日历.ics"
    meetings.write_text(_MEETINGS, "utf-8")
    files = (_LEDGER, "examples/jinyuan/plan.txt")
    out, told = _run(
        capsysbinary, *files, *_AS_OF, "--meetings", str(meetings), "--remind", "1", "-o", str(target)
    )
    assert ("", True) == (out, "另有10项没有日期，没有写入日历文件" in told)
    events = vobject.readOne(target.read_text("utf-8")).vevent_list
    assert 8 == len(events)
    assert 3 == sum(each.summary.value == "会议：工作专班例会" for each in events)
    _, told = _run(capsysbinary, _LEDGER, *_AS_OF, "-o", str(target))
    assert "" == told


def test_limits_of_your_own(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """The clock of a file of thresholds is the one reckoned by."""
    limits = tmp_path / "时限.toml"
    clock = 'name = "自定"\nsource = "例"\nsince = 2026-01-01\nassign_days = 40\nfeedback_days = 3\n'
    limits.write_text(f"[clock]\n{clock}ordinary_days = 7\nmajor_months = 1\ndays = 'calendar'\n", "utf-8")
    out, _ = _run(capsysbinary, _LEDGER, *_AS_OF, "--thresholds", str(limits))
    assert "2026年12月1日（周二）\n  问题应交办：三家小微企业贷款续不上（没有写责任单位；按自定推算）" in out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--from", "2026-12-02", "--to", "2026-12-01"), "请把两个日期对调"),
        (("--meetings", "没有.toml"), "不能读取会议表“没有.toml”"),
        (("--meetings", "{ics}", "-o", "{ics}"), "不会被覆盖"),
        (("-o", "日历.xlsx"), "这个命令可以写.txt、.json、.ics"),
    ],
)
def test_wrong_use(
    arguments: tuple[str, ...], told: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """It ends with status 2 and what to do."""
    ics = tmp_path / "会议.ics"
    ics.write_text(_MEETINGS, "utf-8")
    given = [each.format(ics=ics) for each in arguments]
    assert told in _run(capsysbinary, _LEDGER, *_AS_OF, *given, status=2)[1]


@pytest.mark.parametrize("days", ["366", "-1", "一", "01", "９"])
def test_a_reminder_is_a_number_of_days(days: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """From 0 to 365."""
    with pytest.raises(SystemExit) as raised:
        main(["calendar", _LEDGER, f"--remind={days}"])
    assert 2 == raised.value.code
    assert f"{days!r}：应为0到365的整数" in capsysbinary.readouterr().err.decode()
