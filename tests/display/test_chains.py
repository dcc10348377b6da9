"""The chart of chains: links in order, who is at each, and what is a gap and what is only not written."""

import zhuanyezhen as zyz
from display.drawn import rows, texts

_LEDGER = """
schema_version: 2
name: 示例县（虚构数据）
towns: [{id: 醋, name: 青禾陈醋专业镇}, {id: 花, name: 青禾花卉专业镇}]
investment_leads:
  - {id: '1', company: 某瓶业有限公司, chain_link: 包 装, town: 醋}
  - {id: '2', name: 冷链项目, chain_link: 冷链, town: 花}
  - {id: '3', chain_link: 包装}
enterprises: [{id: e1, name: 某酿造有限公司}]
chains:
  - id: '1'
    name: 陈醋产业链
    towns: [醋]
    links:
      - {name: 酿造, position: 中游, enterprises: [e1, 甲厂, 乙厂, 丙厂, 丁厂, 戊厂, 己厂]}
      - {name: 包装, position: 下游, enterprises: []}
      - {name: 冷链, enterprises: []}
      - {name: 文旅}
  - {id: '2', name: 花卉产业链}
"""
_PROGRAMME = zyz.loads(_LEDGER)


def _boxes(programme: zyz.Programme, **asked: object) -> list[tuple[object, ...]]:
    chart = zyz.chain_chart(programme, **asked)  # type: ignore[arg-type]
    layers = chart.to_dict()["vconcat"][0]["layer"]
    (box,) = [each for each in layers if each["mark"]["type"] == "rect"]
    return [(row["环节"], row["情况"], row["企业"], row["线索"]) for row in rows(chart, box)]


def test_a_lead_of_another_town_fills_no_gap() -> None:
    """冷链 is sought for the flowers, not for the vinegar; a lead without a town counts, and names its id at least."""
    assert _boxes(_PROGRAMME) == [
        ("中游 · 酿造", "有企业", "某酿造有限公司、甲厂、乙厂、丙厂、丁厂、戊厂、等7个", "无"),
        ("下游 · 包装", "只有招商线索", "无", "某瓶业有限公司、3"),
        ("冷链", "没有企业和招商线索的记录", "无", "无"),
        ("文旅", "没有写企业", "没有写", "无"),
    ]


def test_a_chain_of_no_town_takes_any_lead() -> None:
    """Without a town of its own a chain is the whole county's."""
    programme = zyz.loads(_LEDGER.replace("    towns: [醋]\n", ""))
    assert _boxes(programme)[2] == ("冷链", "只有招商线索", "无", "冷链项目")


def test_no_list_of_leads_is_not_an_empty_one() -> None:
    """Where leads were not handed over the column says so."""
    programme = zyz.loads("schema_version: 2\nname: 例\nchains: [{id: '1', name: 链, links: [{name: 种植}]}]")
    assert _boxes(programme) == [("种植", "没有写企业", "没有写", "没有写")]


def test_the_picture_says_it() -> None:
    """Chains by name and town, one without links told, the sum above."""
    seen = texts(zyz.chain_chart(_PROGRAMME))
    assert {"陈醋产业链（青禾陈醋专业镇）", "花卉产业链：没有写环节", "环节", "企业", "招商线索"} <= set(seen)
    described = zyz.chain_chart(_PROGRAMME).to_dict()["description"]
    assert described == (
        "产业招商图谱。示例县（虚构数据）。2条产业链，4个环节；"
        "有企业1个、只有招商线索1个、没有企业和招商线索的记录1个、没有写企业1个"
    )


def test_one_chain_and_few_links() -> None:
    """A chain by its id; what is not drawn is told, and a chain none of whose links is drawn is left away."""
    assert [each[0] for each in _boxes(_PROGRAMME, chain="1", most=1)] == ["中游 · 酿造"]
    assert "另有3个环节没有画出（共4个）。" in texts(zyz.chain_chart(_PROGRAMME, most=1))
    assert "陈醋产业链（青禾陈醋专业镇）" not in texts(zyz.chain_chart(_PROGRAMME, most=0))
    described = zyz.chain_chart(_PROGRAMME, "2").to_dict()["description"]
    assert described.endswith("1条产业链，0个环节；没有写环节")


def test_nothing_to_draw() -> None:
    """No ledger, an empty one, and an id of no chain."""
    assert "没有报送产业链。" in texts(zyz.chain_chart(zyz.Programme(name="空")))
    assert "没有产业链。" in texts(zyz.chain_chart(zyz.Programme(name="空", chains=())))
    assert "没有产业链。" in texts(zyz.chain_chart(_PROGRAMME, "无"))
