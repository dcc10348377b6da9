"""ENT003, ENT006: titles of firms against the ladder of titles that comes with the library.

Decided here: what the library knows of the ladder is told second-hand or verified by nobody (``assessing/titles.toml``),
so both rules ask and accuse nobody: a rung that is missing in the ledger may be a row that is missing.
"""

from collections.abc import Iterator
from functools import cache

from zhuanyezhen.assessing.provenance import told_mark
from zhuanyezhen.assessing.standard import standard_criteria
from zhuanyezhen.assessing.title import Title, written_name
from zhuanyezhen.findings import Severity
from zhuanyezhen.model.change import ChangeKind
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.model.standing import Standing
from zhuanyezhen.pattern import regex
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.words import Said, within_quotes
from zhuanyezhen.words import assessing as words

_YEAR = regex(r"〔([0-9]{4})〕")


@rule(
    "ENT003",
    "rung-skipped",
    Severity.INFO,
    title="梯次培育缺少前一级称号",
    basis=None,
    since="0.2",
    reads=("title", "changes", "recognised_on", "valid_to", "enterprise"),
    misses=("standings",),
    told=Told(
        checks="企业持有有效的专精特新“小巨人”企业、专精特新中小企业称号，台账是否登记过它的前一级称号（已到期的也算）；名称相近的不查。",
        why="台账缺少前一级的认定，梯次培育的人数就对不上。",
        mend="核实企业是否取得过前一级称号，漏登的补登。",
        bad="有效的“小巨人”企业，没有登记过专精特新中小企业",
        good="登记过专精特新中小企业，已于2026-05到期",
    ),
)
def rung_skipped(programme: Programme, context: Context) -> Iterator[Hit]:
    """A firm that holds a title of the ladder is on file with the one before it, run out or not.

    Bad:  a little giant that the ledger never had as 专精特新中小企业
    Good: the ledger has it as 专精特新中小企业, run out in 2026-05
    """
    ledger = _Ledger(programme)
    for standing in programme.standings or ():
        title = _title(standing.title)
        if title is None or title.requires is None or not standing.enterprise:
            continue
        lower = standard_criteria().titles[title.requires]
        if standing.held(context.as_of) and not _on_file(ledger.names_of(standing), lower):
            of = programme.holder_of(standing)
            yield Hit(
                subject=subject_of(standing),
                message=f"{of}持有“{within_quotes(title.name)}”称号，台账没有登记前一级称号“{lower.name}”{_mark(title)}。请核实是否漏登。",
                message_en=f"{of} holds “{within_quotes(standing.title)}” (entry {standing.id}); the ledger does not have the rung "
                f"before it, “{lower.name}”{_mark(title).en}: verify whether a row is missing.",
                source=standing.source,
                field="title",
            )


@rule(
    "ENT006",
    "title-term-superseded",
    Severity.INFO,
    title="称号使用旧称",
    basis=None,
    since="0.2",
    reads=("title", "changes", "recognised_on"),
    told=Told(
        checks="改称文件印发次年及以后认定的称号，名称是否仍写不再使用的旧称（如单项冠军产品）；此前认定的沿用旧称，不查。",
        why="新旧名称混用，同一个称号会分成两类统计。",
        mend="按证书核对，改用现在的名称。",
        bad="2024-06认定，称号写作“单项冠军产品”",
        good="2024-06认定，称号写作“制造业单项冠军企业”",
    ),
)
def title_term_superseded(programme: Programme, context: Context) -> Iterator[Hit]:
    """A title recognised after its name was changed goes by the new one.

    Bad:  recognised 2024-06 as 单项冠军产品
    Good: recognised 2024-06 as 制造业单项冠军企业
    """
    for standing in programme.standings or ():
        title = _title(standing.title)
        if title is not None and _is_old_term(standing, title) and _recognised_since(standing, title):
            yield Hit(
                subject=subject_of(standing),
                message=f"{programme.holder_of(standing) or '台账'}的称号写作“{within_quotes(standing.title)}”，是不再使用的旧称，"
                f"现称“{within_quotes(title.name)}”。请按证书核对。",
                message_en=f"“{within_quotes(standing.title)}” (entry {standing.id}) is a term no longer in use; it is “{within_quotes(title.name)}” now.",
                source=standing.source,
                field="title",
            )


def _mark(title: Title) -> Said:
    """How it was come by that a title stands upon another: a question that rests on hearsay says so."""
    return words.RUNG_SEEN.said(mark=told_mark(title.requires_seen))


def _title(name: str) -> Title | None:
    return standard_criteria().by_name.get(written_name(name))


class _Ledger:
    """What each firm is on file with; a row that names its firm instead of its id is of all of that name."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._ids: dict[str, list[str]] = {}
        for firm in programme.enterprises or ():
            self._ids.setdefault(firm.name, []).append(firm.id)
        self._names: dict[str, set[str]] = {}
        for each in programme.standings or ():
            for firm_id in self._firms(each):
                self._names.setdefault(firm_id, set()).add(written_name(each.title))

    def names_of(self, standing: Standing) -> set[str]:
        """The titles the holder of one is on file with, as names of titles are compared."""
        return {name for firm_id in self._firms(standing) for name in self._names[firm_id]}

    def _firms(self, standing: Standing) -> list[str]:
        reference = standing.enterprise
        if reference is None or reference in self._programme.enterprise_by_id:
            return [] if reference is None else [reference]
        return self._ids.get(reference, [reference])


def _on_file(names: set[str], title: Title) -> bool:
    """Whether a firm is on file with a title, or with one of so like a name that a person has to look."""
    return any(known in name for name in names for known in title.written)


def _is_old_term(standing: Standing, title: Title) -> bool:
    return written_name(standing.title) in set(map(written_name, title.superseded))


def _recognised_since(standing: Standing, title: Title) -> bool:
    """Whether it was recognised in a later year than that of the document that changed the name, for certain."""
    days = [each.on for each in standing.history if each.kind is ChangeKind.RECOGNISED and each.on]
    return any(day.first.year > _renamed_in(title) for day in days)


@cache
def _renamed_in(title: Title) -> int:
    return min(int(year) for document in title.documents for year in _YEAR.findall(document))
