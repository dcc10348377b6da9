"""自己的规则包的示例：一条规则，编号由自己的三个字母开头，不与别的包相同。"""

from collections.abc import Iterator

import zhuanyezhen as zyz

_LONGEST = 5


@zyz.rule(
    "DEM001",
    "many-cooperating-units",
    zyz.Severity.INFO,
    title="配合单位过多",
    basis=None,
    since="0.1",
)
def many_cooperating_units(programme: zyz.Programme, context: zyz.Context) -> Iterator[zyz.Hit]:
    """A task has at most five cooperating units: with more, nobody feels addressed.

    Bad:  （责任单位：区商务局牵头，甲、乙、丙、丁、戊、己配合）
    Good: （责任单位：区商务局牵头，区科技局、区文旅局配合）
    """
    for plan in programme.plans:
        for task in plan.tasks:
            if len(task.cooperating) > _LONGEST:
                yield zyz.Hit(
                    subject=f"任务{task.number}{task.title}",
                    message=f"有{len(task.cooperating)}个配合单位，超过{_LONGEST}个。请只列确有任务的单位。",
                    message_en=f"{len(task.cooperating)} cooperating units, more than {_LONGEST}; list those with work to do.",
                    source=task.source,
                )


rules = (many_cooperating_units,)
