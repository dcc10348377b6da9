"""Targets: what is to be reached, with a plain name or none, by the deadline of its sentence."""

import pytest

from effort import fits
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.targets import read_deadlines, read_targets


def _read(text: str, year: int | None = 2026) -> list[tuple[str, str, str | None]]:
    document = document_of(text, "plan", traditional=None)
    deadlines = read_deadlines(document, 0, len(text), year)
    targets = read_targets(document, 0, len(text), deadlines, year)
    return [
        (each.name, str(each.quantity), str(each.deadline) if each.deadline else None) for each in targets
    ]


@pytest.mark.parametrize(
    ("text", "name", "quantity"),
    [
        ("设立3000万元花卉产业基金。", "花卉产业基金", "3000万元"),
        ("建成标准化育苗棚6座。", "标准化育苗棚", "6座"),
        ("培育市级花匠20名", "市级花匠", "20名"),
        ("培育20名花匠。", "花匠", "20名"),
        ("每个镇建设1个服务站。", "服务站", "1个"),
        ("改造温室12座", "温室", "12座"),
        ("全县花卉总产值增长9%", "全县花卉总产值", "增长9%"),
        ("将网上销售占比提高到三成即30%", "", "30%"),
        ("种植面积扩大到2万亩", "种植面积", "2万亩"),
        ("研发投入强度达到2.5%", "研发投入强度", "达到2.5%"),
        ("城乡登记失业率控制在4%以内", "城乡登记失业率", "不超过4%"),
        ("推广新品种5个以上", "新品种", "不少于5个"),
        ("举办花市不少于3场", "花市", "不少于3场"),
        ("2027年产值达到8亿元", "产值", "达到8亿元"),
        ("新增“花王”企业4家", "“花王”企业", "4家"),
        ("完成改造20座", "", "20座"),
        ("完成技术改造20项", "技术改造", "20项"),
        ("组织开展培训班3场", "培训班", "3场"),
        ("研发新产品3个", "新产品", "3个"),
        ("力争同比增长12%", "", "增长12%"),
        ("组织300家企业参加", "", "300家"),
        ("建成1个国家级、2个省级基地", "", "1个"),
        ("积极推动各类主体不断扩大开放合作水平引进先进设备技术共计50台", "", "50台"),
        ("培育年产值10亿元以上企业5家", "企业", "5家"),
        ("建成年产10万吨的生产线3条", "生产线", "3条"),
        ("筛选20家成长性好、带动力强的企业", "成长性好", "20家"),
        ("去年用工4万人，今年新增0.5万人", "", "0.5万人"),
        ("前三季度增长6%，力争全年增长8%", "", "增长8%"),
        ("供水能力由3万吨提高到5万吨", "", "5万吨"),
        ("建设历史名镇2个", "历史名镇", "2个"),
        ("线上销售占比达到30%", "线上销售占比", "达到30%"),
        ("2.改造温室6座", "温室", "6座"),
        ("3\t新增市级花匠 30 名", "市级花匠", "30名"),
        ("参加展会不少于8场次", "", "不少于8场次"),
        ("将100个基础较好的镇纳入名录", "", "100个"),
        ("污水处理能力达到10万吨/日", "污水处理能力", "达到10万吨/日"),
        ("线上年销售额达到3亿元", "线上年销售额", "达到3亿元"),
        ("新增企业贷款50亿元", "企业贷款", "50亿元"),
        ("申报国家级品牌2个", "国家级品牌", "2个"),
    ],
)
def test_a_target_has_a_plain_name_or_none(text: str, name: str, quantity: str) -> None:
    """The object before or behind the figure, without verbs; what is no plain name is left empty."""
    assert (name, quantity, None) == _read(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "对首次入规的企业给予50万元奖励",
        "最高补助100万元，每亩补200元，按10%贴息",
        "年营收2000万元以上的企业，可申请贷款500万元",
        "注册资本不低于500万元，参保职工10人以上",
        "2025年实现产值30亿元，同比增长8%",
        "截至2025年底，全县有企业120家、从业人员3000人",
        "目前已建成基地3个",
        "去年完成投资2亿元",
        "新认定了3家企业",
        "截至2025年底，培育企业达到12家",
        "投资5亿元的项目优先安排",
        "新建日处理2000吨污水处理站",
        "物流园占地120亩，封顶",
        "前三季度减税5亿元，近五年新增3家",
        "供水能力由3万吨",
        "过去一年，产值增长9%",
        "为20家以上的企业服务",
    ],
)
def test_what_is_granted_asked_or_past_is_no_target(text: str) -> None:
    """Subsidies, conditions, past figures and attributes of a thing give none."""
    assert [] == _read(text)


def test_past_years_without_the_documents_year() -> None:
    """Only 同比 behind it makes a year the past where the document has none."""
    assert [] == _read("2025年实现产值30亿元，同比增长8%", None)[:1]
    assert [("产值", "30亿元", None)] == _read("2027年实现产值30亿元", None)


def test_the_last_tense_before_a_figure_counts() -> None:
    """What stands now is no target, what is to be reached from there is one."""
    assert [("企业", "达到5家", "到2027年")] == _read("目前有企业3家，到2027年，企业达到5家")


def test_a_deadline_reaches_to_the_end_of_its_sentence() -> None:
    """The last deadline before a figure in its sentence is that figure's."""
    assert [
        ("基地", "1个", "到2027年"),
        ("企业", "3家", "到2027年"),
        ("企业", "5家", "2028年底前"),
        ("花市", "2场", None),
    ] == _read("到2027年，建成基地1个，引进企业3家；2028年底前，引进企业5家。举办花市2场")


def test_any_span_may_be_read() -> None:
    """A title alone is a span like any other, and the source leads back to the figure."""
    text = "一、改造温室12座\n说明"
    document = document_of(text, "plan", traditional=None)
    (target,) = read_targets(document, 2, 10, ())
    assert target.source
    assert ("温室", "12座") == (target.name, text[target.source.start : target.source.end])


def test_hostile_words_are_read_in_linear_time() -> None:
    """Verbs without end, in front of figures without end."""
    text = ("达到达到提高到力争" * 6 + "1个") * 2_000
    assert 2_000 == len(_read(text))
    assert fits(10, lambda: _read(text))
