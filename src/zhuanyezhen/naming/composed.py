"""Names of organs that are composed: fields in a row, then what kind of organ it is (教体局 = 教育 + 体育 + 局).

No list can hold every merged bureau; what can be listed is the fields. A name is read in one pass, the
longest word first, and is composed only if every character of it is a field, a joint, a word that says
nothing (管理, 服务) or one that tells organs apart (发展, 执法). The kind of organ never changes in reading:
局 委 办 中心 台 馆 队 所 公司 of one field are organs of their own.
"""

from attrs import field as attribute
from attrs import frozen

from zhuanyezhen.naming.domain import Domain, Domains, Word
from zhuanyezhen.pattern import regex

_STUTTER = regex(r"([\u4e00-\u9fff]{2})\1")
_SUFFIXES = (
    ("工作委员会", "工委"),
    ("工委", "工委"),
    ("委员会", "委"),
    ("办公室", "办"),
    ("办公厅", "办"),
    ("公司", "公司"),
    ("中心", "中心"),
    ("总局", "总局"),
    ("分局", "分局"),
    ("总队", "总队"),
    ("支队", "支队"),
    ("大队", "大队"),
    ("中队", "中队"),
    *((each, each) for each in "局委厅办部署馆院台站所处室社队段"),
)
_BUREAUS = frozenset({"局", "委", "厅", "分局", "总局", "部"})
"""Organs whose names are shortened to single characters (教体局); 农科院 is no organ of 农业 and 科技."""
_ENFORCING = "执法"
_LONGEST_BESIDE_SINGLES = 2


@frozen(kw_only=True)
class Composed:
    """A composed name: its fields as written, each once, the words that tell it apart, and its suffix."""

    domains: tuple[Domain, ...]
    kept: str
    suffix: str
    _words: Domains = attribute(eq=False, repr=False)

    @property
    def stem(self) -> str:
        """What stands before the suffix in the organ's name, whatever way a document writes it."""
        return f"{_stem(self.domains, self._words)}{self.kept}"

    @property
    def name(self) -> str:
        """The organ's name, the same for all its spellings."""
        return f"{self.stem}{self.suffix}"

    @property
    def functions(self) -> tuple[str, ...]:
        """The functions of its fields, in the order written."""
        return tuple(dict.fromkeys(each.function for each in self.domains))


def _stem(domains: tuple[Domain, ...], words: Domains) -> str:
    """Fields in the order of the table: in one word, else the shortest spelling that is read as these fields again.

    Single characters and words side by side may be words of other fields: 工商 and 行政服务 are 工商行政 and 服务
    without a joint. A word that behind a field only tells how (督查, 综合执法) is a field where it stands first.
    """
    ordered = sorted(domains, key=lambda each: (not _is_other(each.name, words), each.order))
    names = [each.name for each in ordered]
    if len(names) == 1:
        return names[0]
    if known := words.compounds.get(frozenset(names)):
        return known
    short = "".join(each.short for each in ordered if each.short)
    singles = [short] if all(each.short for each in ordered) else []
    joint = words.joints[0].join(names)
    return next((each for each in (*singles, "".join(names)) if _says(each, domains, words)), joint)


def _says(stem: str, domains: tuple[Domain, ...], words: Domains) -> bool:
    """Whether a stem is read as these fields and nothing else."""
    read = _body(stem, "局", words)
    return (
        read is not None and set(read.domains) == set(domains) and not read.kept and not _STUTTER.search(stem)
    )


def _is_other(name: str, words: Domains) -> bool:
    other = _longest(words.others, name, 0)
    return other is not None and other.text == name


def composed(name: str, words: Domains) -> Composed | None:
    """A name as fields and a suffix; ``None`` where any character is left over.

    >>> from zhuanyezhen.naming.domain import standard_domains
    >>> [composed(name, standard_domains()).name for name in ("教育和体育局", "教体局", "机关事务服务中心")]
    ['教体局', '教体局', '机关事务中心']
    """
    if _STUTTER.search(name):  # 应急管理管理局: a slip of the pen and no organ
        return None
    for written, suffix in _SUFFIXES:
        if name.endswith(written) and suffix != "公司":  # a company of a field is known by its own name
            body = name[: -len(written)]
            if found := _body(body, suffix, words):
                return found
    return None


def shortened(name: str) -> tuple[str, str]:
    """A name parted before its suffix, the suffix in its short spelling; no suffix where it has none.

    >>> shortened("行政审批服务管理局"), shortened("考核办公室"), shortened("妇联")
    (('行政审批服务管理', '局'), ('考核', '办'), ('妇联', ''))
    """
    for written, suffix in _SUFFIXES:
        if name.endswith(written) and len(name) > len(written):
            return name[: -len(written)], suffix
    return name, ""


def _body(body: str, suffix: str, words: Domains) -> Composed | None:
    domains: list[Domain] = []
    kept = ""
    position = longest = 0
    single = False
    while position < len(body):
        position = _behind_joint(body, position, words) if domains else position
        word = _next(body, position, words, first=not domains)
        if word is None:
            return None
        domains += word.domains
        kept += word.kept
        single = single or word.single
        longest = max(longest, len(word.text))
        position += len(word.text)
    if (
        not domains
        or len(domains) > len(set(domains))
        or (single and not _is_short(domains, longest, suffix))
    ):
        return None
    return Composed(domains=tuple(domains), kept=kept, suffix=suffix, words=words)


def _next(body: str, position: int, words: Domains, *, first: bool) -> Word | None:
    """The word at a position: the longer of a field and another word, and 执法 of whatever field (城管执法)."""
    field = _longest(words.fields, body, position)
    other = None if first else _longest(words.others, body, position)
    if other and (
        field is None or field.single or len(other.text) >= len(field.text) or other.kept == _ENFORCING
    ):
        return other
    return field


def _is_short(domains: list[Domain], longest: int, suffix: str) -> bool:
    """Whether single characters may mean fields: among others as short, in the name of a bureau (教体局)."""
    return len(domains) > 1 and longest <= _LONGEST_BESIDE_SINGLES and suffix in _BUREAUS


def _behind_joint(body: str, position: int, words: Domains) -> int:
    joint = next((each for each in words.joints if body.startswith(each, position)), "")
    return position + len(joint)


def _longest(words: dict[str, tuple[Word, ...]], body: str, position: int) -> Word | None:
    return next(
        (
            each
            for each in words.get(body[position : position + 1], ())
            if body.startswith(each.text, position)
        ),
        None,
    )
