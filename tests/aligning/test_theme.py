"""Themes of texts."""

import tomllib
from importlib.resources import files

from zhuanyezhen.aligning.theme import standard_themes
from zhuanyezhen.values.folding import fold


def test_the_longest_word_names_the_theme() -> None:
    """开拓市场 is about markets; 市场主体 is about enterprises and says nothing of markets."""
    assert {"市场主体": "市场主体"} == standard_themes().of("培育市场主体")
    assert {"市场": "开拓市场"} == standard_themes().of("开拓市场")


def test_a_word_stands_under_one_theme() -> None:
    """No word of the data says two themes: the file has as many words as the look-up."""
    text = files("zhuanyezhen.aligning").joinpath("themes.toml").read_text("utf-8")
    words = [word for each in tomllib.loads(text)["themes"].values() for word in each]
    assert sorted(map(fold, words)) == sorted(standard_themes().by_word)
    assert {} == standard_themes().of("推动发展，支持提升")


def test_neutral_words_hold_no_theme() -> None:
    """高质量发展 says nothing of quality, 质量认证 does."""
    assert {} == standard_themes().of("高质量发展")
    assert {"品牌质量": "质量认证"} == standard_themes().of("质量认证")


def test_the_core_of_a_title_is_what_tells_it_apart() -> None:
    """What any title may begin or end with is taken away, unless nothing else is there."""
    assert ["融资渠道", "医养结合", "加强建设"] == [
        standard_themes().core(title) for title in ("拓宽融资渠道", "大力推进 医养结合工作", "加强建设")
    ]
