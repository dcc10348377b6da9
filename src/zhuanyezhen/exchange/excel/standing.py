"""What words in a cell say of how far a thing is: 已开工, 正在办理, 一般问题, 3月5日已办结, 尚未开工.

Decided here: a word of a codelist counts with what people put around it (已, 正在, 阶段, 问题), never behind 未 or 拟. In a
column of days a state that has come is told of the field that holds it, with its day where one stands beside it; one that
has not come is no value yet.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from zhuanyezhen.exchange.excel.column import Column
from zhuanyezhen.exchange.excel.layout import STEP
from zhuanyezhen.model.problem import StepKind
from zhuanyezhen.model.project import LeadStatus, ProjectStage
from zhuanyezhen.pattern import regex
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.folding import fold_tight
from zhuanyezhen.values.typed_date import read_typed_date

_AROUND = regex(
    r"(?:目前|现)?(?:已经?于?|均已|正在?|处[于在])?(?:全部|全面|正式|顺利)?(?P<word>.+?)"
    r"(?:了|中|之中|阶段|状态|环节|时?期|类|级|一批|重点|专业镇|问题|项目|事项|工作){0,2}"
)
_COME = regex(r"(?:目前|现)?(?:已经?于?|均已|于)?(?:全部|全面|正式|顺利)?(?P<word>[^0-9（）]+?)了?")
_NOT_COME = regex(
    r"(?:目前)?(?:(?:尚|还|暂|仍)?[未没]有?|不具备|等?待|有待|即将|正在?)[^，。；0-9]{0,8}|[^，。；0-9]{0,8}中|待定|未定"
)
_DATE = regex(
    r"（?(?P<date>(?:[0-9]{4}[-./年])?[0-9]{1,2}[-./月](?:[0-9]{1,2}[日号]?|底|[初末]|[上中下]旬)?|[0-9]{8})）?"
)
_OTHER_WORDS: Mapping[str, str] = {
    "在建": "开工",
    "续建": "开工",
    "动工": "开工",
    "竣工": "开工",
    "前期": "谋划",
    "储备": "谋划",
    "策划": "谋划",
    "拟建": "谋划",
    "达产": "达效",
    "投产达效": "达效",
    "运营": "投产",
    "对接": "洽谈",
    "跟踪": "洽谈",
    "开工": "落地",
    "投产": "落地",
    "注册": "落地",
    "流失": "终止",
    "搁置": "终止",
    "放弃": "终止",
    "区级": "县级",
    "县区级": "县级",
    "建设": "开工",
    "施工": "开工",
    "在谈": "洽谈",
    "完成": "办结",
    "办理完毕": "办结",
    "办理完成": "办结",
    "办毕": "办结",
    "解决": "办结",
    "整改": "办结",
    "整改完成": "办结",
    "整改到位": "办结",
    "结案": "办结",
    "重大": "重大复杂",
    "复杂": "重大复杂",
    "土地": "用地",
    "能耗": "用能",
    "能源": "用能",
    "贷款": "信贷",
    "融资": "信贷",
    "立项": "立项备案",
    "备案": "立项备案",
    "标准地": "标准地出让",
    "承诺": "企业承诺",
    "代办": "委托代办",
    "全代办": "委托代办",
    "规划许可证": "规划许可",
    "施工许可证": "施工许可",
    "环评批复": "环评",
    "节能审查": "能评",
    "验收": "竣工验收",
}
"""Words that say what the word of a codelist says; one that is a code itself goes before."""


def code_said(text: str, codes: Mapping[str, str]) -> str | None:
    """The code that a text says, ``None`` where it says none.

    >>> code_said("已开工", {"signed": "签约", "started": "开工"}), code_said("拟开工", {"started": "开工"})
    ('started', None)
    """
    words = _words_of(tuple(codes.items()))
    return next((words[each] for each in _readings(text) if each in words), None)


@lru_cache
def _words_of(codes: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """The codes of a codelist by what may be written for them."""
    return {fold_tight(word): value for value, word in codes} | {value: value for value, _ in codes}


def _readings(text: str) -> Iterator[str]:
    """The text as it stands, without what stands around its word, and each in the words of codelists."""
    folded = fold_tight(text)
    around = _AROUND.fullmatch(folded)
    for word in (folded, around["word"] if around else folded):
        yield word
        yield _OTHER_WORDS.get(word, word)


def has_not_come(text: str) -> bool:
    """Whether a text in a column of days says that there is none yet: 尚未开工, 正在办理, 推进中, 待定."""
    return _NOT_COME.fullmatch(fold_tight(text)) is not None


def state_said(column: Column, text: str) -> tuple[str, str] | None:
    """Of a text in a column of days the field of the state that has come, and its value.

    That is its day where one stands beside it (``stages.started.on``, ``2026-03-05``); without one, of a step of a log
    nothing, else the state itself (``stage``, ``started``).
    """
    states = _states_of(column.path)
    folded = fold_tight(text)
    told = _DATE.search(folded)
    day = read_typed_date(told["date"], year=column.year) if told else None
    come = _COME.fullmatch(folded if told is None else folded[: told.start()] + folded[told.end() :])
    if come is None or (told and day is None):
        return None
    words = {each.label: each for each in states}
    state = words.get(come["word"]) or words.get(_OTHER_WORDS.get(come["word"], ""))
    return None if state is None else _field_of(state, str(day.date) if day else "")


def _states_of(path: str) -> tuple[Codelist, ...]:
    """The states a column of days may tell of."""
    if path == "due" or path.startswith(f"{STEP}."):
        return _STEPS
    if path.startswith("stages."):
        return tuple(ProjectStage)
    return tuple(LeadStatus) if path == "signed_on" else ()


def _field_of(state: Codelist, day: str) -> tuple[str, str]:
    """The field a state is held in, and its value there."""
    if isinstance(state, StepKind):
        return f"{STEP}.{state}", day
    if isinstance(state, ProjectStage):
        return (f"stages.{state}.on", day) if day else ("stage", state.value)
    return "status", state.value


_STEPS = tuple(
    step for step in StepKind if step not in {StepKind.RETURNED, StepKind.SUSPENDED, StepKind.ESCALATED}
)
