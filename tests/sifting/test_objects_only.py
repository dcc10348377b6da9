"""Every rule has a sieve, or a reason why it has none."""

from zhuanyezhen.rules import catalogue
from zhuanyezhen.sifting.objects_only import OBJECTS_ONLY, reason_of
from zhuanyezhen.sifting.problems import SIEVES


def test_every_rule_has_a_sieve_or_a_reason() -> None:
    """No family is forgotten, none has both, none is named that is not there."""
    families = {rule.code[:3] for rule in catalogue}
    sieved = {code[:3] for code in SIEVES}
    assert families == sieved | set(OBJECTS_ONLY)
    assert not sieved & set(OBJECTS_ONLY)
    assert {rule.code for rule in catalogue if rule.code[:3] in sieved} == set(SIEVES)
    assert reason_of("RSP003") is OBJECTS_ONLY["RSP"]
