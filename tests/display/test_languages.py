"""Charts in two languages: titles, axes, legends, notes and tooltips; only names stay as they are."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import altair as alt
import pytest
from attrs import evolve

import zhuanyezhen as zyz
from display.drawn import texts
from display.ledger import AS_OF, MADE_UP
from languages import foreign_in_chinese, own_chinese
from zhuanyezhen.display.chains import chain_chart
from zhuanyezhen.display.coverage import coverage_map
from zhuanyezhen.display.indicators import indicator_chart
from zhuanyezhen.display.problems import problem_chart
from zhuanyezhen.display.projects import project_timeline
from zhuanyezhen.display.responsibility import load_chart, matrix_chart
from zhuanyezhen.words import Language

_EXAMPLES = Path("examples")
_PLAN = zyz.read_plan(_EXAMPLES / "jinyuan" / "plan.txt")
_SHANXI = zyz.load(_EXAMPLES / "shanxi" / "programme.yaml")
_EMPTY = zyz.Programme(name="空")
_ZONE = zyz.Area(code="140171", name="某开发区", kind=zyz.AreaKind.ZONE, hosts=("140110",))
_FIELDS = {"field", "datum", "facet"}


def _charts(lang: Language) -> Iterator[alt.VConcatChart]:
    yield matrix_chart(_PLAN, lang=lang, most=3)
    yield load_chart(_PLAN, lang=lang, most=3)
    yield problem_chart(MADE_UP, as_of=AS_OF, lang=lang, most=1)
    yield project_timeline(MADE_UP, as_of=AS_OF, lang=lang, most=1)
    yield chain_chart(MADE_UP, lang=lang, most=3)
    for policy in MADE_UP.policies or ():
        for target in policy.indicators or ():
            yield indicator_chart(MADE_UP, policy.towns[0], target.indicator, as_of=AS_OF, lang=lang)
    for scope in ("140100", "140000"):
        yield coverage_map(zyz.coverage(_with_zones(), as_of=AS_OF, scope=scope), lang=lang)
    places = {_ZONE.code: (112.5, 37.8)}
    yield coverage_map(
        zyz.coverage(_with_zones(), as_of=AS_OF, scope="140100"), zone_places=places, lang=lang
    )
    yield coverage_map(
        zyz.coverage(_SHANXI, as_of=AS_OF, scope="140000", kinds=[zyz.AreaKind.COUNTY]), lang=lang
    )
    for empty in (_EMPTY, evolve(_EMPTY, projects=(), problems=(), chains=())):
        yield matrix_chart(empty, lang=lang)
        yield load_chart(empty, lang=lang)
        yield problem_chart(empty, as_of=AS_OF, lang=lang)
        yield project_timeline(empty, as_of=AS_OF, lang=lang)
        yield chain_chart(empty, lang=lang)
    yield indicator_chart(_EMPTY, "无", "无", as_of=AS_OF, lang=lang)
    yield coverage_map(zyz.coverage(_EMPTY, as_of=date(2026, 1, 1)), lang=lang)


def _with_zones() -> zyz.Programme:
    roster = _SHANXI.roster
    assert roster is not None
    return evolve(_SHANXI, roster=zyz.with_zones(roster, [_ZONE], complete=False))


def _tooltips(spec: object) -> Iterator[str]:
    """The titles a tooltip shows its fields under."""
    if isinstance(spec, dict):
        told = spec.get("tooltip")
        if isinstance(told, list):
            yield from (str(each.get("title", each["field"])) for each in told)
        for each in spec.values():
            yield from _tooltips(each)
    elif isinstance(spec, list):
        for each in spec:
            yield from _tooltips(each)


def _given() -> str:
    read = [
        Path(file).read_text("utf-8")
        for file in sorted(_EXAMPLES.glob("*/*.*"))
        if file.suffix in {".txt", ".yaml"}
    ]
    read.append((Path(__file__).parent / "made-up-ledger.yaml").read_text("utf-8"))
    return "".join(read) + "晋源区某开发区空无13710"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_chart_speaks_one_language(lang: Language) -> None:
    """Nothing of its own in the other one, and what a screen reader hears is in it too."""
    given = _given()
    for chart in _charts(lang):
        spec = chart.to_dict()
        seen = [*texts(chart), spec["description"], *_tooltips(spec)]
        for line in seen:
            foreign = own_chinese(line, given) if lang == "en" else foreign_in_chinese(line, given)
            assert not foreign, line
