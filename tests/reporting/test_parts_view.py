"""Several lower plans: each compared, then what they promise together."""

import json

import zhuanyezhen as zyz
from languages import own_chinese
from zhuanyezhen.aligning.align import Alignment
from zhuanyezhen.aligning.parts import PartSum
from zhuanyezhen.reporting.parts_view import parts_to_json, parts_to_text

UPPER = "甲省茶产业方案\n甲政办发〔2023〕9号\n一、重点任务\n（一）建设茶园。到2025年示范茶园达到30个。\n"
LOWER = "{}茶产业方案\n根据《甲省茶产业方案》（甲政办发〔2023〕9号），制定本方案。\n一、重点任务\n（一）建设茶园。到2025年示范茶园达到{}。\n"


def told(*lowers: tuple[str, str]) -> tuple[list[Alignment], tuple[PartSum, ...]]:
    """The comparisons and the sums of plans of places, each with its figure."""
    upper = zyz.parse_plan(UPPER)
    answers = [zyz.align(upper, zyz.parse_plan(LOWER.format(*each))) for each in lowers]
    return answers, zyz.sum_parts(upper, [each.lower for each in answers])


def test_sums_stand_behind_the_comparisons() -> None:
    """What is known of whom, and how many say nothing; of other places nothing is known."""
    text = parts_to_text(*told(("乙市", "4个"), ("丙市", "1个"), ("丁市", "三成")), width=200)
    assert 3 == text.count("上下级方案比对\n")
    assert text.endswith(
        "\n\n各地合计（1项）\n"
        "  示范茶园：上级达到30个（到2025年），已知5个（乙市4个、丙市1个）；另有1份方案没有可以相加的数\n"
        "  只加给出的方案中写明的数，没有给出的地方不知道。\n"
    )


def test_what_is_reached_is_said() -> None:
    """And that nobody is left out, by saying nothing; without a sum there is no section."""
    text = parts_to_text(*told(("乙市", "20个"), ("丙市", "10个")), width=200)
    assert "已知30个（乙市20个、丙市10个），已达到\n" in text
    assert "各地合计" not in parts_to_text(*told(("乙市", "三成")))
    english = parts_to_text(*told(("乙市", "20个"), ("丙市", "四成")), width=200, lang="en")
    assert (
        "示范茶园: upper 达到30个 (到2025年), known 20个 (乙市 20个); 1 plan without a figure to add\n"
        in english
    )
    assert not own_chinese(parts_to_text([], (), lang="en"))


def test_the_shape_of_json() -> None:
    """Comparisons with their plans, and sums with their parts."""
    read = json.loads(parts_to_json(*told(("乙市", "4个"), ("丙市", "三成"))))
    assert ["乙市茶产业方案", "丙市茶产业方案"] == [each["lower"] for each in read["alignments"]]
    assert "cited" == read["alignments"][0]["ground"]
    assert [
        {
            "name": "示范茶园",
            "upper": "达到30个（到2025年）",
            "known": "4",
            "reached": False,
            "parts": [{"lower": "乙市茶产业方案", "value": "4"}],
            "unknown": ["丙市茶产业方案"],
        }
    ] == read["parts"]
