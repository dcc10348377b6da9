"""Every construct of criteria with an example that a real document has; which document, each test says.

The facts are second-hand unless a test says that they were seen; they are here to show that real criteria can be
written and are judged right, not to state what is in force.
"""

import pytest

from candidates import AS_OF, EMPTY, criteria, firm, judged, observed, programme, standing, told, town
from zhuanyezhen.assessing.assess import assess
from zhuanyezhen.assessing.reading import criteria_of
from zhuanyezhen.assessing.verdict import Verdict
from zhuanyezhen.intake import toml_of

_OUTPUT = '{ indicator = "集群产值", over = "each", years = 3, op = "ge", value = 40, unit = "亿元" }'


@pytest.mark.parametrize(
    ("figures", "verdict", "gap"),
    [
        ((40, 41, 40), "met", None),
        ((40, 41, 39.9), "unmet", "0.1亿元"),
        ((40, 30, 39.9), "unmet", "10亿元"),
        ((40, 41, None), "unknown", None),
        ((30, 41, None), "unmet", "10亿元"),
    ],
)
def test_each_of_three_years(figures: tuple[float | None, ...], verdict: str, gap: str | None) -> None:
    """工信部企业〔2022〕119号: 40亿元 in each of three years; a year without a figure leaves it open, a bad one does not."""
    given = zip(("2025", "2024", "2023"), figures, strict=True)
    written = [("集群产值", year, value, "亿元") for year, value in given if value is not None]
    (answer,) = judged(programme(town(), observations=observed(*written)), _OUTPUT, "镇")
    assert (verdict, gap) == (answer.verdict, answer.gap)


@pytest.mark.parametrize(("part", "verdict", "gap"), [(28, "met", None), (27.9, "unmet", "0.25个百分点")])
def test_a_ratio_of_two(part: float, verdict: str, gap: str | None) -> None:
    """工信部企业〔2022〕119号: small firms give 70 % of the output; the units need not be the same."""
    written = [("中小企业产值", "2025", part, "亿元"), ("集群产值", "2025", 400000, "万元")]
    share = '{ ratio = { part = "中小企业产值", whole = "集群产值" }, op = "ge", value = 70, unit = "%" }'
    (answer,) = judged(programme(town(), observations=observed(*written)), share, "镇")
    assert (verdict, gap) == (answer.verdict, answer.gap)


@pytest.mark.parametrize(("figure", "verdict"), [(100, "met"), (100.1, "unmet")])
def test_at_most(figure: float, verdict: str) -> None:
    """工信部企业〔2022〕119号: an area of at most 100 square kilometres."""
    observations = observed(("占地面积", "2025", figure, "平方公里"))
    area = '{ indicator = "占地面积", op = "le", value = 100, unit = "平方公里", period = "any" }'
    (answer,) = judged(programme(town(), observations=observations), area, "镇")
    assert verdict == answer.verdict


@pytest.mark.parametrize(
    ("last", "verdict", "gap"),
    [(6615, "met", None), (6614, "unmet", "0.01个百分点"), (6300, "unmet", "2.53个百分点")],
)
def test_compound_growth(last: int, verdict: str, gap: str | None) -> None:
    """工信部企业〔2026〕2号附件2: compound growth of 5 % over two years; 6615 on 6000 is that to the hair."""
    of = firm(("营业收入", "2025", last, "万元"), ("营业收入", "2023", 6000, "万元"))
    growth = '{ indicator = "营业收入", over = "growth", years = 2, op = "ge", value = 5 }'
    (answer,) = judged(programme(of), growth)
    assert (verdict, gap) == (answer.verdict, answer.gap)


_PATENTS = """{ indicator = "Ⅰ类知识产权", op = "ge", value = 4, unit = "项",
    exempt_if = { judge = "近3年获国家级科技奖前三", id = "获奖" } }"""


def test_an_exemption() -> None:
    """工信部企业〔2026〕2号附件2: four patents, not asked of those with a national prize; the prize is a person's word."""
    few = programme(firm(("Ⅰ类知识产权", "2025", 3, "项")))
    (open_question,) = judged(few, _PATENTS)
    assert ("unknown", "2025年3项", None) == (
        open_question.verdict,
        open_question.value,
        open_question.gap,
    )
    assert "由人判断，没有判断记录" == open_question.why
    word = '[[judged]]\nsubject = "甲"\ntitle = "T"\ncondition = "获奖"\nmet = {}\non = 2026-10-01'
    (lifted,) = judged(few, _PATENTS, more=word.format("true"))
    assert ("met", "不作要求：近3年获国家级科技奖前三", None) == (lifted.verdict, lifted.value, lifted.why)
    (refused,) = judged(few, _PATENTS, more=word.format("false"))
    assert ("unmet", "2025年3项", "1项") == (refused.verdict, refused.value, refused.gap)
    enough = programme(firm(("Ⅰ类知识产权", "2025", 4, "项")))
    assert [("met", "2025年4项", None)] == told(judged(enough, _PATENTS))


_ANHUI = """{ any = [
  { indicator = "工业主营业务收入", op = "ge", value = 50, unit = "亿元" },
  { indicator = "工业产值占本县比重", op = "gt", value = 10, unit = "%" },
] }"""


@pytest.mark.parametrize(
    ("revenue", "share", "verdict"),
    [(50, 1, "met"), (49, 10.1, "met"), (49, 10, "unmet"), (None, 10, "unknown"), (None, 11, "met")],
)
def test_alternatives(revenue: float | None, share: float, verdict: str) -> None:
    """安徽省县域特色产业集群（基地） of 2019, as reported by 新华社 on 2019-12-04: 50亿元, or more than 10 % of the county."""
    written = [("工业产值占本县比重", "2025", share, "%")]
    written += [("工业主营业务收入", "2025", revenue, "亿元")] if revenue else []
    (answer,) = judged(programme(town(), observations=observed(*written)), _ANHUI, "镇")
    assert verdict == answer.verdict


_BANDS = """{ ratio = { part = "研发费用", whole = "销售收入" }, over = "sum", years = 3, op = "ge", unit = "%",
  bands = { indicator = "销售收入", unit = "万元", steps = [
    { upto = 5000, value = 5 }, { upto = 20000, value = 4 }, { value = 3 } ] } }"""


@pytest.mark.parametrize(
    ("sales", "spent", "verdict", "limit"),
    [
        (5000, 250, "met", "不低于5%"),
        (5000, 249, "unmet", "不低于5%"),
        (5001, 249, "met", "不低于4%"),
        (20000, 799, "unmet", "不低于4%"),
        (20001, 799, "met", "不低于3%"),
    ],
)
def test_bands(sales: int, spent: int, verdict: str, limit: str) -> None:
    """国科发火〔2016〕32号: the share of research by sales, 5, 4 or 3 %; an end belongs to the lower step."""
    written = [("销售收入", year, sales, "万元") for year in ("2025", "2024", "2023")]
    written += [("研发费用", year, spent, "万元") for year in ("2025", "2024", "2023")]
    (answer,) = judged(programme(firm(*written)), _BANDS)
    assert (verdict, limit) == (answer.verdict, answer.threshold)


_REGIONS = '[regions]\n"东部" = ["33"]\n"中部" = ["14", "34"]\n"西部" = ["61"]\n'
_BY_REGION = """{ indicator = "全产业链产值", op = "ge", unit = "亿元",
  by_region = { "东部" = 2, "中部" = 1.5, "西部" = 1 } }"""


@pytest.mark.parametrize(
    ("area", "value", "verdict"),
    [
        ("140110", 1.5, "met"),
        ("140110", 1.4, "unmet"),
        ("330110", 1.5, "unmet"),
        ("610110", 1.4, "met"),
        ("650110", 1.4, "unknown"),
        ("650110", 2, "met"),
        ("650110", 0.9, "unmet"),
    ],
)
def test_by_region(area: str, value: float, verdict: str) -> None:
    """农业产业强镇 of 2021 (seen): 2, 1.5 or 1亿元; where the region is not known, only what no region changes is said."""
    observations = observed(("全产业链产值", "2025", value, "亿元"))
    (answer,) = judged(programme(town(area), observations=observations), _BY_REGION, "镇", more=_REGIONS)
    assert verdict == answer.verdict
    assert ("不知道属于哪一地区" == answer.why) == (verdict == "unknown")


_RELAXED = """{ indicator = "主导产业总产值", op = "gt", value = 1000, unit = "万元",
  relaxed = { value = 700, places = "重点帮扶县" } }"""


@pytest.mark.parametrize(
    ("area", "value", "verdict"),
    [("149901", 701, "met"), ("149901101", 701, "met"), ("149902", 701, "unmet"), ("149902", 1001, "met")],
)
def test_relaxed_on_a_list(area: str, value: float, verdict: str) -> None:
    """全国“一村一品”示范村镇（第十一、十二批）(seen): more than 1000万元, 700 in the counties of a list."""
    observations = observed(("主导产业总产值", "2025", value, "万元"))
    places = '[lists]\n"重点帮扶县" = ["149901"]\n'
    (answer,) = judged(programme(town(area), observations=observations), _RELAXED, "镇", more=places)
    assert verdict == answer.verdict


@pytest.mark.parametrize(("value", "verdict"), [(700, "unmet"), (701, "unknown"), (1001, "met")])
def test_relaxed_without_its_list(value: float, verdict: str) -> None:
    """Without the list, only what it could not change is said, and what is missing is named."""
    observations = observed(("主导产业总产值", "2025", value, "万元"))
    (answer,) = judged(programme(town("149901"), observations=observations), _RELAXED, "镇")
    assert verdict == answer.verdict
    if verdict == "unknown":
        assert "没有提供“重点帮扶县”名单，能否适用放宽标准不能判断" == answer.why


@pytest.mark.parametrize(("roles", "verdict"), [(("leading",), "met"), (("supporting",), "unmet")])
def test_a_leading_firm(roles: tuple[str, ...], verdict: str) -> None:
    """At least one 龙头 firm, as one preview of a Shanxi plan of unknown origin asks of towns."""
    of = firm(towns=("镇",), roles=roles)
    (answer,) = judged(programme(town(), of), '{ count = { role = "龙头" }, op = "ge", value = 1 }', "镇")
    assert verdict == answer.verdict


_COUNT = '[[title]]\ncode = "G"\nname = "专精特新“小巨人”企业"\naliases = ["“小巨人”企业"]\n'


@pytest.mark.parametrize(("least", "verdict", "gap"), [(2, "met", None), (3, "unmet", "1家")])
def test_holders_of_a_title(least: int, verdict: str, gap: str | None) -> None:
    """Firms of the town that hold a title on the day, by any way it is written (小巨人 of a figure of 泽州铸造)."""
    firms = [firm(id=each, name=each, towns=("镇",)) for each in "甲乙丙"]
    held = (standing("专精特新小巨人企业"), standing("“小巨人”企业", "乙"), standing("小巨人", "外"))
    of = programme(town(), *firms, standings=held)
    condition = f'{{ count = {{ title = "G" }}, op = "ge", value = {least} }}'
    (answer,) = judged(of, condition, "镇", more=_COUNT)
    assert (verdict, "2家", gap) == (answer.verdict, answer.value, answer.gap)


_VETO = '[[title]]\ncode = "C"\nname = "制造业单项冠军企业"\nsuperseded = ["单项冠军示范企业"]\n'


@pytest.mark.parametrize(
    ("title", "verdict"),
    [("制造业单项冠军企业", "unmet"), ("单项冠军示范企业", "unmet"), ("瞪羚企业", "met")],
)
def test_a_veto(title: str, verdict: str) -> None:
    """工信部企业〔2026〕2号附件2: who is a champion already is no little giant, by the old term as by the new."""
    of = programme(firm(), standings=(standing(title),))
    (answer,) = judged(of, '{ not = { holds = "C" } }', more=_VETO)
    assert verdict == answer.verdict


def test_a_precondition() -> None:
    """The ladder: a little giant is 专精特新 first; a term that has run out does not count."""
    title = '[[title]]\ncode = "S"\nname = "专精特新中小企业"\n'
    condition = '{ indicator = "营业收入", op = "ge", value = 5000, unit = "万元" }'
    rich = firm(("营业收入", "2025", 5000, "万元"))
    for to, verdict in ((AS_OF, "met"), (AS_OF.replace(day=23), "unmet")):
        of = programme(rich, standings=(standing("专精特新中小企业", to=to),))
        first, second = judged(of, condition, more=title, title='requires = "S"')
        assert (verdict, "met") == (first.verdict, second.verdict)
        assert "持有“专精特新中小企业”称号" == first.text


def test_a_judgement() -> None:
    """平顺县 2024-05-28 (seen): 产业特色明显; a person decides, and until one has, it is not known."""
    condition = '{ judge = "产业特色明显且占比高", id = "特色" }'
    (answer,) = judged(programme(town()), condition, "镇")
    assert (Verdict.UNKNOWN, "由人判断，没有判断记录") == (answer.verdict, answer.why)
    word = '[[judged]]\nsubject = "镇"\ntitle = "T"\ncondition = "特色"\nmet = true\non = 2026-10-01\nby = "专家组"'
    (answer,) = judged(programme(town()), condition, "镇", more=word)
    assert (Verdict.MET, "2026-10-01经专家组认定为达到") == (answer.verdict, answer.value)


def test_versions_by_date() -> None:
    """一村一品 had other figures in 2017 (60 %) than since (50 %, seen): the day decides, and a review may name the old."""
    text = """
[[title]]
code = "V"
name = "一村一品示范村"
of = "town"
[[title.version]]
name = "2017"
until = 2020-12-31
condition = [{ indicator = "占比", op = "ge", value = 60, unit = "%", period = "any" }]
[[title.version]]
name = "2021"
in_force = 2021-01-01
condition = [{ indicator = "占比", op = "ge", value = 50, unit = "%", period = "any" }]
"""
    read = criteria_of(toml_of(text), "标准.toml", EMPTY)
    of = programme(town(), observations=observed(("占比", "2025", 55, "%"), ("占比", "2019", 55, "%")))
    now = assess(of, "镇", title="V", as_of=AS_OF, criteria=read)
    then = assess(of, "镇", title="V", as_of=AS_OF.replace(year=2020, month=12, day=31), criteria=read)
    old = assess(of, "镇", title="V", as_of=AS_OF, criteria=read, version="2017")
    assert [("2021", "met"), ("2017", "unmet"), ("2017", "unmet")] == [
        (each.version and each.version.name, each.verdict) for each in (now, then, old)
    ]


def test_what_lies_within_what() -> None:
    """浙江特色小镇 (seen): 50亿元, or 30 in four industries: all within any, and a person's word within that."""
    condition = """{ any = [
      { indicator = "固定资产投资", op = "ge", value = 50, unit = "亿元", period = "any" },
      { all = [
        { judge = "属于信息经济等产业", id = "产业" },
        { indicator = "固定资产投资", op = "ge", value = 30, unit = "亿元", period = "any" } ] } ] }"""
    for invested, verdict in ((50, "met"), (49, "unknown"), (29, "unmet")):
        observations = observed(("固定资产投资", "2025", invested, "亿元"))
        (answer,) = judged(programme(town(), observations=observations), condition, "镇")
        assert verdict == answer.verdict
        assert "由人判断，没有判断记录" == answer.parts[1].why or verdict == "unmet"
    assert (
        "具备其中一项：固定资产投资不低于50亿元；同时具备：属于信息经济等产业；固定资产投资不低于30亿元"
        == answer.text
    )


def test_equal_and_less() -> None:
    """The comparators that no document found has: eq and lt, at their edges."""
    of = programme(firm(("安全事故", "2025", 0, "起"), ("能耗", "2025", 5, "吨")))
    none = '{ indicator = "安全事故", op = "eq", value = 0, unit = "起" }'
    less = '{ indicator = "能耗", op = "lt", value = 5, unit = "吨" }'
    assert [("met", "2025年0起", None), ("unmet", "2025年5吨", "0吨")] == told(judged(of, f"{none},\n{less}"))
    assert criteria(none).titles["T"].versions[0].complete


@pytest.mark.parametrize(
    ("op", "value", "shortfall"),
    [
        ("eq", 3, "相差2起"),
        ("eq", 1, None),
        ("le", 3, "超出2起"),
        ("lt", 1, "须低于1起"),
        ("ge", 0, "差1起"),
        ("gt", 1, "须高于1起"),
    ],
)
def test_what_is_lacking_in_words(op: str, value: int, shortfall: str | None) -> None:
    """Too little, too much, off, or at a limit that must be passed."""
    condition = f'{{ indicator = "事故", op = "{op}", value = 1, unit = "起" }}'
    (answer,) = judged(programme(firm(("事故", "2025", value, "起"))), condition)
    assert shortfall == answer.shortfall
