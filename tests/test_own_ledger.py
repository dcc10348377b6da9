"""A ledger of one's own, one class and its words, works like the library's: this file is all there is of it."""

from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

import zhuanyezhen as zyz
from zhuanyezhen.model.programme import Programme, merge
from zhuanyezhen.values.source import Source


@zyz.ledger("visits", sheet="走访服务", noun=("走访", "visit"))
@frozen(kw_only=True)
class _Visit:
    """A visit to a town (走访服务)."""

    id: str
    town: str | None = field(default=None, metadata=zyz.ref("towns"))
    made_on: date | None = field(default=None, metadata=zyz.heading("走访日期"))
    raised: tuple[str, ...] = field(default=(), metadata=zyz.ref("problems") | zyz.heading("反映的问题"))
    source: Source | None = field(default=None, eq=False)


@frozen(kw_only=True)
class _Wider(Programme):
    """A programme with that ledger."""

    visits: tuple[_Visit, ...] | None = None


_VISIT = _Visit(id="走访1", town="花卉", made_on=date(2026, 3, 5), raised=("1",))
_WORK = _Wider(
    name="例",
    towns=(zyz.Town(id="花卉", name="花卉专业镇"),),
    problems=(zyz.Problem(id="1", description="缺少用地指标"),),
    visits=(_VISIT,),
)


def _visits(programme: Programme) -> Any:  # noqa: ANN401 - of a class the library does not know
    assert isinstance(programme, _Wider)
    return programme.visits


def test_every_file_holds_it(tmp_path: Path) -> None:
    """Workbook, YAML and JSON give it back; the workbook has its sheet and shows the town by its name."""
    for name in ("台账.xlsx", "台账.yaml", "台账.json"):
        zyz.save(_WORK, tmp_path / name)
        assert (_VISIT,) == _visits(zyz.load(tmp_path / name, of=_Wider))
    frame = zyz.frames.to_frames(_WORK)["走访服务"]
    assert ["编号", "专业镇", "走访日期", "反映的问题"] == list(frame.columns)[:4]
    assert ["走访1", "花卉专业镇", "1"] == [frame.iloc[0][each] for each in ("编号", "专业镇", "反映的问题")]


def test_frames_give_it_back() -> None:
    """As they do the others."""
    assert (_VISIT,) == _visits(zyz.frames.from_frames(zyz.frames.to_frames(_WORK), of=_Wider))


def test_an_empty_one_is_told_from_one_not_handed_over(tmp_path: Path) -> None:
    """In a workbook, too."""
    for given in ((), None):
        zyz.save(evolve(_WORK, visits=given), tmp_path / "台账.xlsx")
        assert given == _visits(zyz.load(tmp_path / "台账.xlsx", of=_Wider))


def test_the_schema_describes_it() -> None:
    """With the words of its class."""
    schema: Any = zyz.json_schema(of=_Wider)
    assert "走访" == schema["$defs"]["_Visit"]["title"]
    assert "走访日期" == schema["$defs"]["_Visit"]["properties"]["made_on"]["title"]
    assert "visits" in schema["properties"]


def test_its_references_are_checked_to_the_cell(tmp_path: Path) -> None:
    """A town nobody knows is found, in the cell it stands in, and said in both languages."""
    zyz.save(evolve(_WORK, visits=(evolve(_VISIT, town="陶瓷"),)), tmp_path / "台账.xlsx")
    report = zyz.check(zyz.load(tmp_path / "台账.xlsx", of=_Wider), as_of=date(2026, 11, 26))
    found = next(each for each in report if each.code == "REF001")
    assert found.source is not None
    assert ("走访服务", "B2") == (found.source.sheet, found.source.cell)
    assert "走访“走访1”的“专业镇”写作“陶瓷”，但专业镇名单中没有这个编号。请改正，或补录。" == found.message
    assert (found.message_en or "").startswith("visit “走访1” names '陶瓷' as its “专业镇”")


def test_a_repeated_id_is_found() -> None:
    """References to it would mean the first."""
    twice = evolve(_WORK, visits=(_VISIT, evolve(_VISIT, town=None)))
    report = zyz.check(twice, as_of=date(2026, 11, 26))
    assert ["走访服务·走访1"] == [each.subject for each in report if each.code == "REF002"]


def test_a_notebook_shows_it() -> None:
    """Its label, how many there are, and which."""
    assert '<th scope="row">走访服务</th><td class="zyz-n">1</td><td>走访1</td>' in _WORK._repr_html_()


def test_parts_are_merged() -> None:
    """Entries of both, once each, in the order of their ids."""
    other = evolve(_WORK, visits=(evolve(_VISIT, id="走访0"), _VISIT))
    assert ["走访0", "走访1"] == [each.id for each in _visits(merge([_WORK, other]))]


def test_its_entries_are_found_by_id() -> None:
    """By the name of the ledger."""
    assert _VISIT == _WORK.by_id["visits"]["走访1"]
