"""Themes of texts."""

from zhuanyezhen.aligning.theme import standard_themes


def test_the_longest_word_names_the_theme() -> None:
    """开拓市场 is about markets; 市场主体 is about enterprises and says nothing of markets."""
    assert {"市场主体": "市场主体"} == standard_themes().of("培育市场主体")
    assert {"市场": "开拓市场"} == standard_themes().of("开拓市场")


def test_a_word_stands_under_one_theme() -> None:
    """No word of the data says two themes: the file has as many words as the look-up."""
    themes = standard_themes()
    assert len(themes.by_word) == themes.words.pattern.count("|") + 1
    assert {} == themes.of("推动发展，支持提升")
