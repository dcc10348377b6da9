"""Rules on a plan and the plans above it: what no case of one finding shows."""

from datetime import date

import zhuanyezhen as zyz
from aligning.cases import data
from zhuanyezhen.model.plan import Plan

PLAN = "{place}茶产业方案\n{number}\n{basis}一、重点任务\n（一）建设茶园。到2027年良种率达到{figures}。（牵头单位：{lead}）\n"
CITING = "根据《{place}茶产业方案》（{number}），制定本方案。\n"


def plan(place: str, number: int, *, cites: str = "", figures: str = "50%", lead: str = "县工信局") -> Plan:
    """A plan of a place, perhaps with a basis."""
    told = f"{place[0]}政办发〔2026〕{number}号"
    return zyz.parse_plan(PLAN.format(place=place, number=told, basis=cites, figures=figures, lead=lead))


def citing(place: str, number: int) -> str:
    """The basis of a plan that cites this one."""
    return CITING.format(place=place, number=f"{place[0]}政办发〔2026〕{number}号")


def codes(*plans: Plan) -> list[str]:
    """What the rules on plans and those above them find."""
    report = zyz.check(zyz.Programme.from_plans(plans), as_of=date(2026, 11, 24), select=("ALN",))
    return [each.code for each in report.findings]


def test_a_target_that_is_met_once_is_met() -> None:
    """Of two figures of one name, one as high as the upper plan's is enough."""
    basis = citing("甲市", 8)
    upper = plan("甲市", 8)
    assert ["ALN002"] == codes(upper, plan("乙县", 9, cites=basis, figures="40%"))
    twice = "40%，其中规模以上茶园良种率达到30%。（二）改造茶园。到2027年良种率达到50%"
    assert "ALN002" not in codes(upper, plan("乙县", 9, cites=basis, figures=twice))


def test_braces_in_names_are_names() -> None:
    """A unit or a title with what looks like a field is told as it is."""
    text = "乙县茶产业方案\n根据《甲市茶产业方案》（甲政办发〔2026〕8号），制定本方案。\n一、重点任务\n（一）建设{0}茶园。（牵头单位：县财政局）\n"
    found = codes(plan("甲市", 8, lead="市农业农村局"), zyz.parse_plan(text))
    assert "ALN004" in found


def test_the_example_is_told_once() -> None:
    """The made-up pair of examples/alignment: what is uncovered, lowered, not comparable, led otherwise."""
    plans = [zyz.read_plan(f"examples/alignment/{name}.txt") for name in ("upper", "lower")]
    assert ["ALN001", "ALN001", "ALN002", "ALN003", "ALN004"] == sorted(codes(*plans))


def test_unrelated_programmes_have_no_findings() -> None:
    """Plans that cite nobody are not compared, however alike."""
    titles = [each["title"] for each in data("programmes.toml")["programme"]]
    plans = [zyz.parse_plan(f"{title}\n一、重点任务\n（一）加强组织领导。\n") for title in titles]
    assert [] == codes(*plans)
