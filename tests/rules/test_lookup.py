"""Rules by code, name and family; the catalogue as a sequence that can be asked."""

import pytest

import zhuanyezhen as zyz
from zhuanyezhen.errors import UnknownRuleError
from zhuanyezhen.rules._lookup import called, chosen, codes_of

_OWN = zyz.Rule(
    code="ZZZ001",
    name="own-rule",
    severity=zyz.Severity.INFO,
    title="自己的规则",
    basis=None,
    since="1",
    check=lambda _programme, _context: iter(()),
    origin="own 1.0",
)


def test_the_catalogue_is_asked_by_code_name_and_place() -> None:
    """And a slice of it is one, too."""
    catalogue = zyz.catalogue
    assert (
        catalogue["RSP003"]
        is catalogue["lead-also-cooperates"]
        is tuple(catalogue)[catalogue.index(catalogue["RSP003"])]
    )
    assert (catalogue[0].code, catalogue[-1].code) == ("RDG001", "WVR002")
    assert ("RDG002", f"<catalogue of {len(catalogue) - 1} rules>") == (
        catalogue[1:]["RDG002"].code,
        repr(catalogue[1:]),
    )


def test_ones_own_rules_are_added() -> None:
    """By ``+``, as 0.1 had it; the catalogue itself stays what it is."""
    more = zyz.catalogue + (_OWN,)  # noqa: RUF005 - what the guides show
    assert (_OWN, len(zyz.catalogue) + 1) == (more["own-rule"], len(more))
    with pytest.raises(UnknownRuleError):
        zyz.catalogue["ZZZ001"]


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("rsp003", "did you mean 'RSP003'? "),
        ("Lead-also-cooperate", "did you mean 'lead-also-cooperates'? "),
        ("豁免", ""),
    ],
)
def test_an_unknown_key_is_refused_with_the_nearest(key: str, meant: str) -> None:
    """As a lookup error, in both languages."""
    with pytest.raises(LookupError, match="zhuanyezhen rules") as caught:
        zyz.catalogue[key]
    assert f"no rule {key!r}; {meant}'zhuanyezhen rules' lists them all" == str(caught.value)
    with pytest.raises(UnknownRuleError) as refused:
        codes_of(zyz.catalogue, key)
    assert refused.value.text("zh").startswith(f"没有编号、名称或类别为“{key}”的规则；")


def test_rules_are_chosen_by_family_and_left_out_by_name() -> None:
    """Nothing selected is everything."""
    some = chosen(zyz.catalogue, ("WVR",), ("waiver-unused",))
    assert ["WVR001"] == [rule.code for rule in some]
    assert len(zyz.catalogue) - 2 == len(chosen(zyz.catalogue, (), ("WVR",)))


def test_a_rule_of_a_package_is_called_by_it() -> None:
    """In both languages."""
    assert ("ZZZ001 (own-rule) of the package own 1.0", "ZZZ001 (own-rule)（安装包own 1.0）") == (
        called(_OWN),
        called(_OWN, "zh"),
    )
    assert "RDG001 (clause-not-understood)" == called(zyz.catalogue[0])
