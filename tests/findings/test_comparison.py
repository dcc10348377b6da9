"""Two months compared: what was deleted is not mended, and a new number makes no new problem."""

import json
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import zhuanyezhen as zyz
from effort import is_linear
from zhuanyezhen.findings import Comparison, EntryNote, LedgerNote
from zhuanyezhen.findings.same_entry import compared
from zhuanyezhen.model.unread_cell import CellTrouble, UnreadCell
from zhuanyezhen.values.source import Source
from zhuanyezhen.words import Language

_DAY = date(2026, 11, 24)
_WORDS = (
    "用地指标不足",
    "用电增容",
    "道路不通",
    "缺少技术工人",
    "贷款难",
    "冷库用电",
    "物流成本高",
    "品牌使用",
)


def _problem(number: int | str, description: str, **given: object) -> zyz.Problem:
    return zyz.Problem(id=str(number), description=description, **given)  # type: ignore[arg-type]


def _report(*problems: zyz.Problem, **given: object) -> zyz.Report:
    return zyz.check(zyz.Programme(name="例", problems=problems, **given), as_of=_DAY)  # type: ignore[arg-type]


def _told(comparison: Comparison) -> dict[str, list[tuple[str, str]]]:
    parts = ("new", "mended", "removed", "unclear")
    return {
        part: [(each.code, each.subject) for each in getattr(comparison, part)]
        for part in parts
        if getattr(comparison, part)
    }


def _numbers(comparison: Comparison) -> list[tuple[str, str]]:
    return [(before.id, now.id) for _, before, now in comparison.renumbered]


_MONTH = tuple(_problem(number, words) for number, words in enumerate(_WORDS, start=1))


def test_a_deleted_row_is_not_mended() -> None:
    """The last row is gone: what was found in it is told as deleted, nothing is new or mended."""
    told = _report(*_MONTH[:-1]).compare(_report(*_MONTH))
    assert {"removed": [("PRB001", "问题·8"), ("PRB008", "问题·8")]} == _told(told)


def test_rows_behind_a_deleted_one_are_the_same_under_new_numbers() -> None:
    """Row 3 is deleted and the rest numbered anew: one is deleted, five renumbered, nothing new."""
    rest = [words for words in _WORDS if words != "道路不通"]
    later = _report(*(_problem(number, words) for number, words in enumerate(rest, start=1)))
    told = later.compare(_report(*_MONTH))
    assert {"removed": [("PRB001", "问题·3"), ("PRB008", "问题·3")]} == _told(told)
    assert [(str(number), str(number - 1)) for number in range(4, 9)] == _numbers(told)
    assert len(later) == len(told.open)


def test_mended_is_what_is_still_there() -> None:
    """The unit was filled in, under the old number and under a new one."""
    earlier = _report(*_MONTH[:2])
    (kept,) = (_report(evolve(_MONTH[0], unit="晋源区/工信局"), _MONTH[1]).compare(earlier),)
    assert {"mended": [("PRB001", "问题·1")]} == _told(kept)
    moved = _report(evolve(_MONTH[0], id="2", unit="晋源区/工信局"), evolve(_MONTH[1], id="1")).compare(
        earlier
    )
    assert {"mended": [("PRB001", "问题·1")]} == _told(moved)


def test_an_old_number_with_other_words_is_another_entry() -> None:
    """The old problem is deleted, the new one new, town and unit as they may; one that was only written on is the same."""
    earlier = _report(_problem(1, "用地指标不足", town="花卉"))
    other = _report(_problem(1, "缺少技术工人", town="陈醋")).compare(earlier)
    assert ({"PRB001", "PRB008"}, {"PRB001", "PRB008"}) == (
        {each.code for each in other.removed},
        {each.code for each in other.new},
    )
    assert not other.mended
    for words in ("用地指标不足，已报省厅", "花卉基地用地指标不足", "建设用地指标不够"):
        assert {} == _told(_report(_problem(1, words, town="花卉")).compare(earlier)), words
    written = _report(_problem(1, "路灯不亮", town="花卉", unit="甲", raised_on=_DAY))
    told = written.compare(_report(_problem(1, "用地指标不足", town="花卉", unit="甲", raised_on=_DAY)))
    assert {"new": [("PRB008", "问题·1")], "removed": [("PRB008", "问题·1")]} == _told(told)


def test_a_number_of_its_own_is_believed() -> None:
    """XM2026-003 is nobody's row number: whatever the entry is called now, it is the same."""
    earlier, later = (
        zyz.check(zyz.Programme(name="例", projects=(zyz.Project(id="XM2026-003", name=name),)), as_of=_DAY)
        for name in ("冷链仓库", "物流园")
    )
    assert {} == _told(later.compare(earlier))


def test_written_on_and_renumbered() -> None:
    """Progress behind the words, and the row above deleted: the same entry still."""
    earlier = _report(_problem(1, "道路不通"), _problem(2, "花卉基地用地指标不足", town="花卉"))
    later = _report(_problem(1, "花卉基地用地指标不足，已报省厅", town="花卉"))
    told = later.compare(earlier)
    assert [("2", "1")] == _numbers(told)
    assert {"removed": [("PRB001", "问题·1"), ("PRB008", "问题·1")]} == _told(told)


def test_the_same_words_in_two_towns_are_two_problems() -> None:
    """用地 of one town is deleted, that of the other moves up: town and day tell them apart."""
    earlier = _report(_problem(5, "用地", town="花卉"), _problem(6, "用地", town="陈醋"))
    told = _report(_problem(5, "用地", town="陈醋")).compare(earlier)
    assert [("6", "5")] == _numbers(told)
    assert [("PRB001", "问题·5"), ("PRB008", "问题·5")] == _told(told)["removed"]
    changed = _report(_problem(7, "用地", town="稻米")).compare(_report(_problem(5, "用地", town="花卉")))
    assert [] == _numbers(changed)


def test_projects_leads_and_figures_too() -> None:
    """What was found about each of them is deleted with it; a project's new number is no new project."""
    project, lead = zyz.Project(id="1", name="冷链仓库"), zyz.InvestmentLead(id="1", company="某花卉企业")
    earlier = zyz.Programme(
        name="例", projects=(project, evolve(project, id="2", name="物流园")), investment_leads=(lead,)
    )
    later = evolve(earlier, projects=(evolve(project, id="1", name="物流园"),), investment_leads=())
    told = zyz.check(later, as_of=_DAY).compare(zyz.check(earlier, as_of=_DAY))
    assert {
        "removed": [("INV002", "招商线索·1"), ("PRJ006", "项目·1"), ("PRJ007", "项目·1")],
    } == _told(told)
    assert [("2", "1")] == _numbers(told)


def test_what_nobody_can_tell_is_unclear() -> None:
    """No ledger this time, a row that could not be read, a rule that did not run."""
    earlier = _report(*_MONTH[:1])
    nothing = zyz.check(zyz.Programme(name="例"), as_of=_DAY).compare(earlier)
    assert ["unclear"] == list(_told(nothing))
    fault = zyz.errors.Fault(place="台账.xlsx", zh="没有填", en="blank")
    cell = UnreadCell(
        trouble=CellTrouble.BLANK,
        source=Source(document="台账.xlsx", sheet="问题台账", cell="B2"),
        fault=fault,
        ledger="problems",
        entry="1",
        left_out=True,
    )
    unread = _report(unread_cells=(cell,)).compare(earlier)
    assert [("PRB001", "问题·1"), ("PRB008", "问题·1")] == _told(unread)["unclear"]
    assert "removed" not in _told(unread)
    one = zyz.check(zyz.Programme(name="例", problems=_MONTH[:1]), as_of=_DAY, select=("PRB001",))
    assert {"unclear": [("PRB008", "问题·1")]} == _told(one.compare(earlier))
    mended = _report(_MONTH[0]).compare(_report(unread_cells=(cell,)))
    assert [("CEL002", "问题·1")] == _told(mended)["mended"]
    gone = _report(_MONTH[1]).compare(_report(unread_cells=(cell,)))
    assert [("CEL002", "问题·1")] == _told(gone)["removed"]
    nameless = evolve(cell, entry=None)
    assert ["CEL002"] == [
        each.code for each in _report(_MONTH[1]).compare(_report(unread_cells=(nameless,))).unclear
    ]


def test_a_report_of_an_older_version_does_not_accuse_or_praise() -> None:
    """It does not say what its entries were: mended is only what is there by number and by its words."""
    old = json.loads(_report(*_MONTH).to_json())
    del old["ledgers"]
    earlier = zyz.read_report(json.dumps(old))
    later = _report(*(evolve(each, unit="甲") for each in (*_MONTH[:6], _problem(7, "品牌使用"))))
    told = _told(later.compare(earlier))
    assert [("PRB001", f"问题·{number}") for number in range(1, 7)] == told["mended"]
    assert [("PRB001", "问题·7"), ("PRB001", "问题·8"), ("PRB008", "问题·8")] == told["unclear"]


def test_what_is_no_entry_is_mended_as_before() -> None:
    """Coverage, sheets, plans: nothing to be deleted; a plan that was not read this time says nothing."""
    plan = zyz.parse_plan(
        "某县专业镇实施方案\n（一）做优。（责任单位：县工信局牵头，县工信局配合）\n", name="方案.txt"
    )
    clean = zyz.parse_plan(
        "某县专业镇实施方案\n（一）做优。（责任单位：县工信局牵头，县商务局配合）\n", name="方案.txt"
    )
    earlier = zyz.check(plan, as_of=_DAY)
    assert "RSP003" in {each.code for each in zyz.check(clean, as_of=_DAY).compare(earlier).mended}
    other = _report(*_MONTH[:1]).compare(earlier)
    assert ("RSP003" in {each.code for each in other.unclear}, ()) == (True, other.mended)


def test_a_report_keeps_its_entries_through_json() -> None:
    """And says the same when both are read back."""
    earlier, later = _report(*_MONTH), _report(*_MONTH[2:])
    again = zyz.read_report(later.to_json()).compare(zyz.read_report(earlier.to_json()))
    assert _told(later.compare(earlier)) == _told(again)
    assert later.ledgers == zyz.read_report(later.to_json()).ledgers


_ENTRIES = st.lists(
    st.tuples(
        st.sampled_from(_WORDS), st.sampled_from(("", "花卉", "陈醋")), st.sampled_from(("", "甲", "乙"))
    ),
    max_size=8,
)


def _ledger(entries: list[tuple[str, ...]]) -> LedgerNote:
    notes = tuple(
        EntryNote(id=str(number), subject=f"问题·{number}", what=words, beside=(town, "", unit))
        for number, (words, town, unit) in enumerate(entries, start=1)
    )
    return LedgerNote(ledger="problems", noun="问题", noun_en="problem", entries=notes)


@given(_ENTRIES, _ENTRIES)
def test_every_entry_stands_in_one_place(before: list[tuple[str, ...]], now: list[tuple[str, ...]]) -> None:
    """Of two months whatsoever: each earlier entry is same, renumbered, removed or unclear, each later one has one, too."""
    one, other = _ledger(before), _ledger(now)
    told = compared(one, other)
    pairs = (*told.same, *told.renumbered)
    assert sorted(one.entries, key=str) == sorted(
        (*(a for a, _ in pairs), *told.removed, *told.unclear), key=str
    )
    assert sorted(other.entries, key=str) == sorted((*(b for _, b in pairs), *told.added), key=str)


@given(st.data(), st.lists(st.sampled_from(_WORDS), unique=True, min_size=1))
def test_deleting_renumbering_and_reordering_mends_nothing(data: st.DataObject, words: list[str]) -> None:
    """Whatever is deleted, in whatever order the rest stands: nothing is mended or new, and the deleted are all told."""
    kept = data.draw(st.permutations(words)).copy()
    gone = {kept.pop() for _ in range(data.draw(st.integers(0, len(kept))))}
    earlier = _report(*(_problem(number, each) for number, each in enumerate(words, start=1)))
    later = _report(*(_problem(number, each) for number, each in enumerate(kept, start=1)))
    told = later.compare(earlier)
    assert ((), ()) == (told.mended, told.new)
    numbers = {f"问题·{words.index(each) + 1}" for each in gone}
    assert numbers == {each.subject for each in told.removed}


def test_comparing_is_linear() -> None:
    """Also of entries that all begin alike, with nothing to tell them apart."""

    def run(size: int) -> None:
        notes = [
            EntryNote(id=str(number), subject=f"问题·{number}", what=f"花卉基地用地指标不足之{number}")
            for number in range(size)
        ]
        shifted = [evolve(each, id=f"{number + 1}") for number, each in enumerate(notes)]
        ledger = LedgerNote(ledger="problems", noun="问题", noun_en="problem", entries=tuple(notes))
        told = compared(ledger, evolve(ledger, entries=tuple(shifted)))
        assert size == len(told.renumbered)
        other = tuple(evolve(each, what=f"花卉基地用地指标不足其{each.what[-1]}") for each in notes)
        assert size == len(compared(ledger, evolve(ledger, entries=other)).same)

    assert is_linear(run, 2000)


@pytest.mark.parametrize("lang", get_args(Language))
def test_what_is_to_be_verified_is_said(lang: Language) -> None:
    """In text, Markdown, a page, a notebook and SARIF, in the language asked for."""
    told = _report(evolve(_MONTH[1], id="1")).compare(_report(*_MONTH[:2]))
    report = _report(evolve(_MONTH[1], id="1"))
    zh = (
        "台账中已删除，请核实（2 条）",
        "编号疑有变动（1 个）",
        "问题“用电增容”：由2变为1",
        "台账中已删除 2 条，请核实",
    )
    en = (
        "Deleted from the ledger, please verify (2)",
        "from 2 to 1",
        "2 deleted from the ledger, please verify",
    )
    for write in (zyz.to_text, zyz.to_markdown, zyz.to_html):
        text = write(report, comparison=told, lang=lang)
        for words in zh if lang == "zh" else en:
            assert words in text.replace("\n", ""), (write.__name__, words)
    assert "台账中已删除，请核实" in told._repr_html_()
    sarif = json.loads(zyz.to_sarif(report, comparison=told))
    assert 2 == [each["baselineState"] for each in sarif["runs"][0]["results"]].count("absent")


def test_last_months_ledger_is_compared_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command line takes it as it takes a report: both are checked as of the same day."""
    from zhuanyezhen.cli import main  # noqa: PLC0415 - the command line is needed here alone

    files = [tmp_path / "九月.csv", tmp_path / "十月.csv"]
    files[0].write_text("编号,问题描述,责任单位,办理期限\n1,道路不通\n2,用电增容\n", "utf-8")
    files[1].write_text("编号,问题描述,责任单位,办理期限\n1,用电增容\n", "utf-8")
    ledgers = [file.rename(file.with_name(f"{file.stem}问题台账.csv")) for file in files]
    main(["check", str(ledgers[1]), "--compare", str(ledgers[0]), "--as-of", "2026-11-24"])
    text = capsys.readouterr().out
    assert "新增 0、已整改 0、仍存在 2；台账中已删除 2 条，请核实；编号疑有变动的条目 1 个" in text
    main(["report", str(ledgers[1]), "--since", str(ledgers[0]), "--as-of", "2026-11-24"])
    text = capsys.readouterr().out
    assert "九月问题台账.csv相比：新增0条，已整改0条，仍存在2条" in text
    assert "| 问题 | 用电增容 | 2 | 1 |" in text
