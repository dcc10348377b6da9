"""RDG: what reading could not understand or found damaged."""

from collections.abc import Iterator

from zhuanyezhen.brief import cut
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.plan import Damage, DamageKind, DamageReason, Plan
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.values.damaged_date import is_impossible
from zhuanyezhen.values.source import Source

_SHORT = 40
_SHOWN = 3
_LONG_SENTENCE = 25
_MOST = 10


@rule(
    "RDG001",
    "clause-not-understood",
    Severity.WARNING,
    title="责任分工文字未能识读",
    basis=None,
    since="0.1",
    told=Told(
        checks="责任分工条款中有识读不了的文字：既不是单位，也不是时限或分工用语。",
        why="这些文字没有计入任何任务，其中如有单位，就会漏掉它的责任。",
        mend="核对原文的单位名称和标点，单位之间用顿号，不相干的话移到条款之外。",
    ),
)
def clause_not_understood(programme: Programme, context: Context) -> Iterator[Hit]:
    """What stands in a responsibility clause is made of units and role words.

    Bad:  （责任单位：区工信局、积极推动项目落地）
    Good: （责任单位：区工信局牵头，区商务局配合）
    """
    for plan in programme.plans:
        for unread in plan.unread if _assigns(plan) else ():
            words = _short(unread.text)
            yield Hit(
                subject=words,
                message=f"责任分工中的“{words}”未能识读为单位或时限，未计入任何任务。请核对原文的单位名称和标点。",
                message_en=f"“{words}” in a responsibility clause was not understood as a unit or a deadline "
                f"and counts for no task; check the names and the punctuation.",
                source=unread.source,
            )


@rule(
    "RDG006",
    "responsibility-not-read",
    Severity.ERROR,
    title="有责任分工字样而未识读",
    basis=None,
    since="0.2",
    told=Told(
        checks="文中有责任分工字样，却没有识读出任何责任单位。",
        why="这种情况下其他检查都没有涉及责任分工，不能当作没有问题。",
        mend="核对单位名称、标点和表格的写法，改正后重新检查。",
    ),
)
def responsibility_not_read(programme: Programme, context: Context) -> Iterator[Hit]:
    """Where a document has words of responsibility, something of them is read; nothing is lost in silence.

    Bad:  （责任单位：请各方积极推动）
    Good: （责任单位：区工信局牵头，区商务局配合）
    """
    for plan in programme.plans:
        if plan.unread and not _assigns(plan):
            words = "”“".join(_short(each.text) for each in plan.unread[:_SHOWN])
            more = len(plan.unread) - _SHOWN
            yield Hit(
                subject=plan.title or plan.name,
                message=f"文中有责任分工字样（“{words}”{f'等{len(plan.unread)}处' if more > 0 else ''}），但没有识读出任何责任单位，"
                f"各项检查未涉及责任分工。请核对原文的单位名称、标点和表格。",
                message_en=f"The text has words of responsibility (“{words}”{f' and {more} more' if more > 0 else ''}), but no unit was "
                f"read from them and nothing about them was checked; look at names, punctuation and tables.",
                source=plan.unread[0].source,
            )


@rule(
    "RDG002",
    "damaged-number-or-date",
    Severity.WARNING,
    title="文号或日期残缺",
    basis=None,
    since="0.1",
    told=Told(
        checks="发文字号是否完整（机关代字、年份、序号），日期是否完整、历法上是否确有其日。",
        why="文号和日期残缺，就无法核对依据和时效。",
        mend="对照原件补正；历法上没有的日期，查明后改正。",
    ),
)
def damaged_number_or_date(programme: Programme, context: Context) -> Iterator[Hit]:
    """A document number is whole (发文机关代字、年份、发文顺序号), and so is a date, which the calendar has.

    Bad:  根据《某某方案》（晋政办发〔202280号）
    Good: 根据《某某方案》（晋政办发〔2022〕80号）
    """
    for damage in (*_damage(programme, DamageKind.DOCUMENT_NUMBER), *_damage(programme, DamageKind.DATE)):
        number = damage.kind is DamageKind.DOCUMENT_NUMBER
        if not number and is_impossible(damage.text):
            yield Hit(
                subject=damage.text,
                message=f"日期“{damage.text}”历法上没有，疑为笔误。请核对更正。",
                message_en=f"No calendar has the date “{damage.text}”, probably a slip of the pen; correct it.",
                source=damage.source,
            )
            continue
        yield Hit(
            subject=damage.text,
            message=f"{'文号' if number else '日期'}“{damage.text}”残缺，疑为复制时丢字。请对照原件补正。",
            message_en=f"The {'document number' if number else 'date'} “{damage.text}” is damaged, probably "
            f"by copying; mend it from the original.",
            source=damage.source,
        )


@rule(
    "RDG003",
    "heading-number",
    Severity.WARNING,
    title="标题序号跳号或重号",
    basis=None,
    since="0.1",
    told=Told(
        checks="同一级标题的序号是否依次递增；换了章节可以重新从一起编。",
        why="跳号可能是漏项，重号、倒号使引用时指代不明。",
        mend="核对是否漏了内容，再依次重新编号。",
    ),
)
def heading_number(programme: Programme, context: Context) -> Iterator[Hit]:
    """Headings of one level count up by one; a new section may start again at one.

    Bad:  （一）… （三）…
    Good: （一）… （二）…
    """
    for damage in _damage(programme, DamageKind.HEADING_NUMBER):
        skipped = damage.reason is DamageReason.SKIPPED
        yield Hit(
            subject=damage.text,
            message=f"标题序号“{damage.text}”{'与上一同级标题不连续，疑有漏项' if skipped else '重号或倒号'}。请核对。",
            message_en=f"The heading number “{damage.text}” "
            f"{'skips one or more numbers' if skipped else 'repeats or goes back'}; check it.",
            source=damage.source,
        )


@rule(
    "RDG004",
    "copy-debris",
    Severity.WARNING,
    title="复制残留字符",
    basis=None,
    since="0.1",
    told=Told(
        checks="正文中有没有复制、转换带入的书签、标签、不显示的字符和形近异码字。",
        why="这些字符妨碍检索和识读，也会随文印发。",
        mend="删去残留字符；形近异码字改成通用的字。",
    ),
)
def copy_debris(programme: Programme, context: Context) -> Iterator[Hit]:
    """The text is free of what copying leaves behind: bookmarks, tags, hidden and look-alike characters.

    Bad:  [bookmark: _GoBack]（四）提升创新能力
    Good: （四）提升创新能力
    """
    for damage in _damage(programme, DamageKind.DEBRIS):
        words = _short(damage.text)
        times = "" if damage.count == 1 else f"（共{damage.count}处）"
        yield Hit(
            subject=words,
            message=f"正文残留非正文字符“{words}”{times}，疑为复制或转换时带入。请删除。",
            message_en=f"The text holds “{words}”, left behind by copying or converting; delete it.",
            source=damage.source,
        )
    for damage in _damage(programme, DamageKind.INVISIBLE):
        yield Hit(
            subject=damage.text,
            message=f"正文含不显示的字符（{damage.text}，共{damage.count}处），疑为复制或转换时带入，识读时已略去。请删除。",
            message_en=f"The text holds characters that do not show (“{damage.text}”, {damage.count} in all), left "
            f"behind by copying or converting; reading left them out; delete them.",
            source=damage.source,
        )
    for damage in _damage(programme, DamageKind.LOOK_ALIKE):
        yield Hit(
            subject=damage.text,
            message=f"正文含形近异码字（{damage.text}，共{damage.count}处），疑为从PDF复制时带入，识读时已按括号内的字处理。请改正。",
            message_en=f"The text holds characters that only look like common ones (“{damage.text}”, "
            f"{damage.count} in all), probably from a PDF; reading took the ones in brackets; correct them.",
            source=damage.source,
        )


@rule(
    "RDG005",
    "unbalanced-brackets",
    Severity.WARNING,
    title="括号不配对",
    basis=None,
    since="0.1",
    told=Told(
        checks="一段之内的括号是否左右配对。",
        why="括号不配对，责任分工从哪里起、到哪里止就可能读错。",
        mend="补上缺少的半边括号，或删去多余的。",
    ),
)
def unbalanced_brackets(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every bracket of a paragraph has its partner.

    Bad:  （责任单位：区工信局牵头，区商务局配合
    Good: （责任单位：区工信局牵头，区商务局配合）
    """
    for damage in _damage(programme, DamageKind.BRACKET):
        unclosed = damage.reason is DamageReason.UNCLOSED
        yield Hit(
            subject=f"第{damage.source.paragraph}段“{damage.text}”" if damage.source else damage.text,
            message=f"括号“{damage.text}”{'没有右半边' if unclosed else '没有左半边'}。请补齐，以免责任分工被误读。",
            message_en=f"The bracket “{damage.text}” is {'never closed' if unclosed else 'never opened'}; "
            f"complete it so that the clause is read aright.",
            source=damage.source,
        )


@rule(
    "RDG007",
    "lost-digits",
    Severity.WARNING,
    title="数字漏写或丢失",
    basis=None,
    since="0.2",
    told=Told(
        checks="会议次数、日期、比例等处是否漏了数字。未定稿中日期和文号留空的，只作提示。",
        why="数字漏填或在复制时丢失，文件就不准确。",
        mend="对照原件补上数字。",
    ),
)
def lost_digits(programme: Programme, context: Context) -> Iterator[Hit]:
    """Numbers, dates and shares have their digits; in a draft, dates and document numbers are only noted.

    Bad:  经县政府第次常务会议研究；2023年4月 日；增长%以上
    Good: 经县政府第12次常务会议研究；2023年4月6日；增长8%以上
    """
    for plan in programme.plans:
        for words, places in _by_words(plan, DamageKind.LOST_DIGITS).items():
            times = f"（共{len(places)}处）" if len(places) > 1 else ""
            yield Hit(
                subject=words,
                message=f"“{words}”缺少数字{times}，疑为漏填或复制时丢失。请对照原件补正。",
                message_en=f"“{words}” lacks its digits, left out or lost in copying; mend it from the original.",
                source=places[0].source,
                related=_sources(places[1:]),
                severity=Severity.INFO if plan.is_draft and places[0].reason is DamageReason.OPEN else None,
            )


@rule(
    "RDG008",
    "sentence-twice",
    Severity.WARNING,
    title="同一句话重复出现",
    basis=None,
    since="0.2",
    told=Told(
        checks="正文的同一句话是否出现两次以上；句子较短或反复出现的，只作提示。",
        why="整句重复多是粘贴所致。",
        mend="核对后删去多余的一处。",
        good="这句话只写一处",
    ),
)
def sentence_twice(programme: Programme, context: Context) -> Iterator[Hit]:
    """A sentence of the running text stands in it once; a short one, or one that recurs, is only noted.

    Bad:  （一）…各成员单位要按月报送进展。 … （三）…各成员单位要按月报送进展。
    Good: the sentence once
    """
    for plan in programme.plans:
        for words, places in _by_words(plan, DamageKind.REPETITION).items():
            certain = len(places) == 1 and len(words) >= _LONG_SENTENCE
            again = "、".join(f"第{each.source.paragraph}段" for each in places[:3] if each.source)
            yield Hit(
                subject=_short(words),
                message=f"“{_short(words)}”在文中出现{len(places) + 1}次（第{places[0].first}段、{again}）。"
                f"请核对是否重复粘贴，删去多余的一处。",
                message_en=f"“{_short(words)}” stands {len(places) + 1} times in the text, first in paragraph "
                f"{places[0].first}; check whether it was pasted twice, and delete the repetition.",
                source=places[0].source,
                related=_sources(places[1:]),
                severity=None if certain else Severity.INFO,
                words=(words,),
            )


def _by_words(plan: Plan, kind: DamageKind) -> dict[str, list[Damage]]:
    """The damage of a kind by its words without blanks."""
    found: dict[str, list[Damage]] = {}
    for damage in plan.damage:
        if damage.kind is kind:
            found.setdefault("".join(damage.text.split()), []).append(damage)
    return found


def _sources(places: list[Damage]) -> tuple[Source, ...]:
    return tuple(each.source for each in places[:_MOST] if each.source)


def _assigns(plan: Plan) -> bool:
    return any(task.assignments for task in plan.tasks)


def _damage(programme: Programme, kind: DamageKind) -> Iterator[Damage]:
    for plan in programme.plans:
        yield from (damage for damage in plan.damage if damage.kind is kind)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return cut(text, _SHORT)
