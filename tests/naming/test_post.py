"""Posts: what ends in one, and the posts of a person as one text."""

import pytest

from zhuanyezhen.naming.post import ends_in_post, names_persons, post_texts
from zhuanyezhen.naming.post_reader import PostReader
from zhuanyezhen.naming.register import Register, Scope


def test_what_ends_in_a_post_and_what_names_persons() -> None:
    """A line of units names nobody."""
    assert (True, False) == (ends_in_post("某县县长"), ends_in_post("某县工信局"))
    assert (True, True, False) == (
        names_persons("赵某某"),
        names_persons("县工信局局长"),
        names_persons("成员单位：县工信局"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("区委书记、区长", ["区委书记、区长"]),
        ("常务副区长、分管民政的副区长", ["常务副区长", "分管民政的副区长"]),
        ("区委副书记，区委常委、组织部部长；副区长", ["区委副书记", "区委常委、组织部部长", "副区长"]),
        ("区政府办副主任、区工信局局长", ["区政府办副主任", "区工信局局长"]),
        ("赵某某 区委常委、副区长，区公安局局长", ["区委常委、副区长，区公安局局长"]),
        ("赵某某 区委常委\n钱某某 副区长", ["区委常委", "副区长"]),
        ("副局长 赵某某 区工信局", ["区工信局副局长"]),
        ("赵某某（区长） 钱某某副区长", ["区长", "副区长"]),
        ("赵某某 区消防救援大队长", ["区消防救援大队长"]),
        ("赵大明岚溪市财政局局长、区工信局局长", ["区工信局局长"]),
        ("", []),
    ],
)
def test_whose_posts_are_one_text(text: str, expected: list[str]) -> None:
    """Names part persons; without names a rank of the party goes on with the next post, others do not."""
    register = Register(Scope(jurisdiction="晋源区"))
    reader = PostReader(folded=text, register=register)
    assert expected == list(post_texts(text, reader.read(0, len(text))))
