"""Whatever stands in a file of criteria: it is read or refused with reasons, and what is read can be judged and told."""

from decimal import Decimal
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from candidates import AS_OF, EMPTY, firm, observed, programme, standing, town
from zhuanyezhen.assessing.assess import assess
from zhuanyezhen.assessing.condition import Bands, ByRegion, Condition, Counted, every
from zhuanyezhen.assessing.condition_reader import COMPARATORS, KEYS, OVERS
from zhuanyezhen.assessing.reading import criteria_of
from zhuanyezhen.assessing.schema import criteria_schema
from zhuanyezhen.assessing.title import Criteria
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.errors import CriteriaError, Fault
from zhuanyezhen.reporting.assessment_view import assessment_to_json, assessment_to_text

_SCHEMA = Draft202012Validator(criteria_schema())
_NAMES = st.sampled_from(["产值", "收入", "人数", "无"])
_UNIT = st.fixed_dictionaries({"unit": st.sampled_from(["万元", "亿元", "%", "人", "", "万元/人"])})
_FIGURES = st.sampled_from([0, 1, -1, 5000, 0.5, 10**9])
_STEPS = st.lists(st.sampled_from([0, 1, 100, 5000]), max_size=3, unique=True).map(
    lambda ends: [{"upto": end, "value": end + 1} for end in sorted(ends)] + [{"value": 9}]
)
_SEVERAL = st.fixed_dictionaries({"over": st.sampled_from([*OVERS]), "years": st.integers(1, 3)})
_YEARS: st.SearchStrategy[dict[str, Any]] = st.just({}) | st.just({"period": "any"}) | _SEVERAL
_OP = st.fixed_dictionaries({"op": st.sampled_from([*COMPARATORS])})
_PLACES = st.fixed_dictionaries({"value": _FIGURES, "places": st.sampled_from(["单", "无"])})
_RELAXED: st.SearchStrategy[dict[str, Any]] = st.just({}) | st.fixed_dictionaries({"relaxed": _PLACES})


def _joined(*parts: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """One table of several."""
    return st.tuples(*parts).map(
        lambda tables: {key: value for table in tables for key, value in table.items()}
    )


_BANDS = _joined(st.fixed_dictionaries({"indicator": _NAMES, "steps": _STEPS}), _YEARS, _UNIT)
_REGIONS = st.dictionaries(st.sampled_from(["东部", "中部"]), _FIGURES, max_size=2)
_LIMIT = st.one_of(
    st.fixed_dictionaries({"value": _FIGURES}),
    st.fixed_dictionaries({"bands": _BANDS}),
    st.fixed_dictionaries({"by_region": _REGIONS}),
)
_PAIR = st.fixed_dictionaries({"part": _NAMES, "whole": _NAMES})
_COUNTED = st.sampled_from([{"title": "S"}, {"role": "龙头"}, {"title": "X"}, {}])
_LEAF = st.one_of(
    _joined(st.fixed_dictionaries({"indicator": _NAMES}), _LIMIT, _OP, _YEARS, _UNIT, _RELAXED),
    _joined(st.fixed_dictionaries({"ratio": _PAIR}), _LIMIT, _OP, _YEARS, _UNIT, _RELAXED),
    _joined(st.fixed_dictionaries({"count": _COUNTED}), _LIMIT, _OP, _RELAXED),
    st.fixed_dictionaries({"judge": _NAMES}, optional={"id": _NAMES}),
    st.fixed_dictionaries({"holds": st.sampled_from(["S", "X"])}),
    st.fixed_dictionaries({"tier": st.sampled_from(["市级", "x"])}),
    st.dictionaries(st.sampled_from([*KEYS, "op", "x"]), st.none() | st.integers() | st.text(max_size=3)),
)
_CONDITION = st.recursive(
    _LEAF,
    lambda inner: st.one_of(
        st.fixed_dictionaries({"all": st.lists(inner, max_size=2)}),
        st.fixed_dictionaries({"any": st.lists(inner, max_size=2)}, optional={"exempt_if": inner}),
        st.fixed_dictionaries({"not": inner}),
    ),
    max_leaves=4,
)
_OF = st.sampled_from(["enterprise", "town"])
_SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.dates()
_KEYS = st.sampled_from(["title", "version", "condition", "code", "name", "lists", "judged", "on", "x"])
_TREES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=12,
)

_KNOWN = [
    (name, year, value, unit)
    for name, unit in (("产值", "亿元"), ("收入", "万元"), ("人数", "人"))
    for year, value in (("2025", 5000), ("2024", "约1"), ("2023", 0), ("2026-10", "5以上"))
]
_PROGRAMME = programme(
    town("140110"),
    firm(*_KNOWN, towns=("镇",), area="140110", roles=("leading",)),
    observations=observed(*_KNOWN),
    standings=(standing("前称号"),),
)
_BARE = programme(town(), firm(figures=None))


def _taken(tree: object) -> tuple[Criteria | None, tuple[Fault, ...]]:
    """What is read of a tree, or what is wrong with it."""
    try:
        return criteria_of(tree, "标准.yaml", EMPTY), ()
    except CriteriaError as error:
        return None, error.faults


def _read(condition: object, of: str) -> Criteria | None:
    version = {"name": "一", "in_force": "2026-01-01", "condition": [condition]}
    tree = {
        "regions": {"中部": "14"},
        "lists": {"单": ["140110"]},
        "title": [
            {"code": "S", "name": "前称号"},
            {"code": "T", "name": "例", "of": of, "version": [version]},
        ],
    }
    read, faults = _taken(tree)
    assert (read is None) == bool(faults)
    assert all(each.path and each.zh and each.en for each in faults)
    assert read is None or _SCHEMA.is_valid(tree)
    return read


@given(_CONDITION, _OF)
@settings(max_examples=200, deadline=None)
def test_a_condition_is_refused_or_judged(condition: object, of: str) -> None:
    """What the reader takes fits the schema, is one condition, and is judged and told without an error."""
    read = _read(condition, of)
    if read is None:
        return
    assert 1 == len(read.titles["T"].versions[0].conditions)
    answer = assess(_PROGRAMME, "镇" if of == "town" else "甲", title="T", as_of=AS_OF, criteria=read)
    assert (answer.verdict is Verdict.UNKNOWN) == bool(answer.conditions[0].why)
    assert answer.conditions[0].text
    assert assessment_to_text(answer, lang="en")
    assert assessment_to_json(answer)


def _says_nothing(condition: Condition) -> bool:
    """Whether it is a count with a limit that any number of firms meets or misses: at least none, fewer than none."""
    if not isinstance(condition, Counted):
        return False
    value, relaxed = condition.limit.value, condition.limit.relaxed
    values = [value] if isinstance(value, Decimal) else []
    values += [each.value for each in value.steps] if isinstance(value, Bands) else []
    values += [figure for _, figure in value.values] if isinstance(value, ByRegion) else []
    return min([*values, *([relaxed.value] if relaxed else [])]) <= 0


@given(_CONDITION, _OF)
@settings(max_examples=100, deadline=None)
@example(condition={"count": {"title": "S"}, "value": 0, "op": "ge"}, of="town")
def test_of_nothing_known_nothing_is_decided(condition: object, of: str) -> None:
    """A firm or a town without figures, ledgers or judgements neither meets a condition nor fails it."""
    read = _read(condition, of)
    if read is not None and not any(map(_says_nothing, every(read.titles["T"].versions[0].conditions))):
        answer = assess(_BARE, "镇" if of == "town" else "甲", title="T", as_of=AS_OF, criteria=read)
        assert Verdict.UNKNOWN is answer.verdict


@given(_TREES)
@settings(max_examples=200, deadline=None)
def test_any_tree_is_read_or_refused(tree: object) -> None:
    """Nothing but the one kind of error, with reasons."""
    read, faults = _taken(tree)
    assert (read is None) == bool(faults)
