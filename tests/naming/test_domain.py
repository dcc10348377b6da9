"""The words of fields: what each is read as, and in what order they are tried."""

from zhuanyezhen.naming.domain import Word, standard_domains


def _words() -> list[Word]:
    return [word for words in standard_domains().fields.values() for word in words]


def test_a_character_in_compounds_is_a_word_of_its_own_once() -> None:
    """教 is 教育 beside others; 农, which two fields have, is the first one's; 发改 is a word already."""
    single = {word.text: word.domains[0].name for word in _words() if word.single}
    assert ("教育", "农业农村") == (single["教"], single["农"])
    assert "发改" not in single


def test_no_word_of_a_field_stands_twice() -> None:
    """Each is read one way."""
    texts = [word.text for word in _words()]
    assert sorted(set(texts)) == sorted(texts)


def test_the_longest_word_is_tried_first() -> None:
    """Of the words behind one first character a longer one comes before those that begin it."""
    domains = standard_domains()
    for words in (*domains.fields.values(), *domains.others.values()):
        lengths = [len(word.text) for word in words]
        assert sorted(lengths, reverse=True) == lengths
