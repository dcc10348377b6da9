"""EVT001, TRN001 to TRN003: what was intended counted as realised, counts of training that cannot be, no employer, no result."""

from collections.abc import Iterator

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.training import Training, TrainingKind
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.rules._walk import units


@rule(
    "EVT001",
    "intended-counted-as-realised",
    Severity.INFO,
    title="意向金额与成交金额相同",
    basis=None,
    since="0.2",
    reads=("intended",),
    misses=("occasions",),
    told=Told(
        checks="展会和对接会的成交金额是否与意向金额分毫不差。两个数相同不等于有错，只提示核实；只写一个的不提示。",
        why="意向不是成交。把意向金额当作成交金额上报，成果会虚高。",
        mend="成交金额按合同或到账数额填写；还没有成交的留空。",
        bad="意向金额1200万元，成交金额1200万元",
        good="意向金额1200万元，成交金额350万元",
    ),
)
def intended_counted_as_realised(programme: Programme, context: Context) -> Iterator[Hit]:
    """What was intended at a fair and what was realised are two figures; where they are one, it is asked.

    Bad:  intended 1200万元, realised 1200万元
    Good: intended 1200万元, realised 350万元
    """
    for each in programme.occasions or ():
        if each.intended is None or each.intended != each.realised or not each.intended.value:
            continue
        yield Hit(
            subject=subject_of(each),
            message=f"意向金额和成交金额都是{each.intended}。成交金额应是合同或到账的数额，请核实是否把意向金额填成了成交金额。",
            message_en=f"Intended and realised are both {each.intended}; verify that what was intended is not counted as "
            f"realised.",
            source=each.source,
            field="realised",
            units=units(each.unit),
        )


@rule(
    "TRN001",
    "impossible-training-counts",
    Severity.WARNING,
    title="培训人数前后不符",
    basis=None,
    since="0.2",
    reads=("enrolled", "passed", "employed"),
    misses=("trainings",),
    told=Told(
        checks="合格人数、就业人数是否多于培训人数，人数是否为负。就业人数多于合格人数的不算错：没有合格也可能就业。",
        why="人数不实，补贴和成效都算不准。",
        mend="核对培训、合格、就业人数。",
        bad="培训40人，合格45人",
        good="培训40人，合格38人，就业31人",
    ),
)
def impossible_training_counts(programme: Programme, context: Context) -> Iterator[Hit]:
    """No more persons pass or are employed than were enrolled, and no count is below nought.

    Bad:  enrolled 40, passed 45
    Good: enrolled 40, passed 38, employed 31
    """
    for each in programme.trainings or ():
        for name, word, english in (("passed", "合格", "passed"), ("employed", "就业", "employed")):
            count = getattr(each, name)
            if count is not None and each.enrolled is not None and count > max(each.enrolled, 0):
                yield _hit(
                    each,
                    name,
                    f"{word}{count}人，多于培训人数{each.enrolled}人。请核对。",
                    f"{count} {english} of {each.enrolled} enrolled; check the counts.",
                )
        for name, word, english in (
            ("enrolled", "培训", "enrolled"),
            ("passed", "合格", "passed"),
            ("employed", "就业", "employed"),
        ):
            count = getattr(each, name)
            if count is not None and count < 0:
                yield _hit(
                    each, name, f"{word}人数是{count}。请核对。", f"{count} {english}; check the count."
                )


@rule(
    "TRN002",
    "ordered-training-without-employer",
    Severity.WARNING,
    title="订单式培训没有用工企业",
    basis=None,
    since="0.2",
    reads=("kind", "employer"),
    misses=("trainings",),
    told=Told(
        checks="订单式培训是否写明用工企业。",
        why="订单式培训是按企业的用工需求办的，没有企业就不是订单。",
        mend="填写用工企业；不是订单式的，改写培训方式。",
        bad="培训方式：订单式；用工企业：空",
        good="培训方式：订单式；用工企业：某花卉有限公司",
    ),
)
def ordered_training_without_employer(programme: Programme, context: Context) -> Iterator[Hit]:
    """Training that was ordered names the firm it is for.

    Bad:  {kind: order, employer: null}
    Good: {kind: order, employer: '1'}
    """
    for each in programme.trainings or ():
        if each.kind is TrainingKind.ORDER and each.employer is None:
            yield _hit(
                each,
                "employer",
                "是订单式培训，没有写用工企业。请补上。",
                "ordered by no firm that is named; name it.",
            )


@rule(
    "TRN003",
    "training-without-result",
    Severity.INFO,
    title="培训结业没有结果",
    basis=None,
    since="0.2",
    reads=("ends",),
    misses=("trainings",),
    told=Told(
        checks="过了结业日期的培训，是否填写合格人数。",
        why="没有结果，培训成效无从统计。",
        mend="填写合格人数；推迟的改写结业日期。",
        bad="结业日期2026-06-30，到2026-11-24没有合格人数",
        good="结业日期2026-06-30，合格38人",
    ),
)
def training_without_result(programme: Programme, context: Context) -> Iterator[Hit]:
    """Training that is over says how many passed; on its last day it is not over.

    Bad:  ended on 2026-06-30, nobody counted by 2026-11-24
    Good: ended on 2026-06-30, passed 38
    """
    for each in programme.trainings or ():
        if each.ends is not None and each.ends < context.as_of and each.passed is None:
            yield _hit(
                each,
                "passed",
                f"已于{each.ends}结业，没有填写合格人数。请补填；推迟的改写结业日期。",
                f"over since {each.ends}, and how many passed is not said; fill it in.",
            )


def _hit(training: Training, column: str, told: str, english: str) -> Hit:
    name = training.name or training.id
    return Hit(
        subject=subject_of(training),
        message=f"培训“{name}”{told}",
        message_en=f"Training “{name}”: {english}",
        source=training.source,
        field=column,
        units=units(training.unit),
    )
