"""Organs that stand side by side in one list never get one id: lists of a county made by the grammar itself."""

from hypothesis import given
from hypothesis import strategies as st

from zhuanyezhen.naming.domain import standard_domains
from zhuanyezhen.naming.index import standard_index
from zhuanyezhen.naming.register import Register, Scope

_COUNTY = Register(Scope(jurisdiction="德安县"))
_FIELDS = sorted(
    each.name for each in standard_domains().by_name.values() if standard_index().organ(f"{each.name}局")
)
_FORMS = frozenset(word.text for words in standard_domains().fields.values() for word in words) - set(_FIELDS)
_KINDS = ("局", "委员会", "办公室", "中心", "站", "所", "大队", "馆", "台", "工作委员会")
_KEPT = ("", "发展", "促进", "推广", "监测", "执法", "监管", "保障")
_PLACES = ("", "县", "市", "省", "吉首市", "林泉镇", "河东街道")
_WORDS = ("城关", "聂桥", "林泉", "河东")

ORGANS = st.tuples(
    st.sampled_from(_PLACES), st.sampled_from(_FIELDS), st.sampled_from(_KEPT), st.sampled_from(_KINDS)
)


@given(st.lists(ORGANS, min_size=2, max_size=8, unique=True))
def test_organs_of_one_list_are_as_many_units(organs: list[tuple[str, str, str, str]]) -> None:
    """Another place, field, word or kind of organ makes another unit, whatever else is the same."""
    named: dict[str, tuple[str, str, str]] = {}
    for place, field, kept, kind in organs:
        unit = _COUNTY.resolve(f"{place}{field}{kept}{kind}").unit
        meant = (place or "县", f"{field}{kept}", kind)
        if unit is not None and f"{field}{kept}" not in _FORMS:
            assert meant == named.setdefault(unit, meant)


@given(
    st.lists(st.sampled_from(_FIELDS), min_size=2, max_size=2, unique=True),
    st.sampled_from(("局", "中心", "办公室")),
)
def test_a_merged_bureau_is_neither_of_its_parts(fields: list[str], kind: str) -> None:
    """教体局 holds 体育 and is no 体育局."""
    merged = _COUNTY.resolve(f"县{'和'.join(fields)}{kind}")
    parts = {_COUNTY.resolve(f"县{each}{kind}").unit for each in fields}
    assert merged.unit is None or len(merged.functions) < 2 or merged.unit not in parts


def test_stations_and_townships_of_a_county() -> None:
    """What differs only by the place it is called by is as many units."""
    names = [
        f"{word}{kind}"
        for word in _WORDS
        for kind in ("派出所", "市场监管所", "镇人民政府", "镇党委", "街道办事处", "街道党工委")
    ]
    units = [each.unit for each in _COUNTY.resolve_many(names)]
    assert (len(names), False) == (len(set(units)), None in units)
