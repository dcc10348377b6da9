"""Files of criteria (认定标准文件) in TOML, YAML or JSON: titles with their versions, lists, regions, judgements.

Decided here: everything wrong with a file is told at once, each with its path; a title of a code the library has takes
its place whole, as half of one document and half of another would be nobody's criteria.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from pathlib import Path

from attrs import evolve

from zhuanyezhen.assessing.condition import Basis, Condition, Judged, Mark, every
from zhuanyezhen.assessing.condition_reader import ConditionReader, basis_of, seen_of
from zhuanyezhen.assessing.fields import Faults, Table, meant
from zhuanyezhen.assessing.title import Criteria, Holder, Judgement, Kept, Title, Version
from zhuanyezhen.errors import CriteriaError, UnreadableFileError
from zhuanyezhen.exchange.json_tree import read_json
from zhuanyezhen.exchange.tree import repetitions
from zhuanyezhen.exchange.yaml_tree import read_yaml
from zhuanyezhen.intake import TOML_BYTES, read_tables, text_of
from zhuanyezhen.words import assessing as words

FILE_KEYS = ("$schema", "title", "lists", "regions", "judged", "approximate_percent")
TITLE_KEYS = (
    "code",
    "name",
    "of",
    "kept",
    "aliases",
    "superseded",
    "body",
    "rung",
    "requires",
    "valid_years",
    "documents",
    "note",
    "version",
)
VERSION_KEYS = (
    "name",
    "in_force",
    "until",
    "complete",
    "document",
    "clause",
    "seen",
    "note",
    "condition",
)
JUDGED_KEYS = ("subject", "title", "condition", "met", "on", "by")
HOLDERS = {each.value: each for each in Holder}
LEDGERS = {each.value: each for each in Kept}
MOST_RUNGS, MOST_TERM = 20, 100
_HUNDRED = Decimal(100)
_TREES: Mapping[str, Callable[[str, str], object]] = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".json": read_json,
}


def tree_of(path: str | os.PathLike[str]) -> object:
    """What stands in a file of criteria, by its suffix.

    Raises:
        CriteriaError: it is missing, too large, or not what its suffix says.
    """
    name = os.fspath(path)
    suffix = Path(name).suffix.lower()
    if suffix == ".toml":
        return read_tables(path, what=words.CRITERIA_FILE.said(), kind=CriteriaError)
    if suffix not in _TREES:
        en, zh = words.NOT_CRITERIA.both()
        raise CriteriaError(f"{name}: {en}", f"{name}：{zh}")
    try:
        return _TREES[suffix](text_of(name, TOML_BYTES), name)
    except UnreadableFileError as error:
        raise CriteriaError(error.text("en"), error.text("zh")) from error


def criteria_of(tree: object, name: str, base: Criteria) -> Criteria:
    """Criteria with what a file adds to them.

    Args:
        tree: What stands in the file, as plain values.
        name: The file, for messages.
        base: What it adds to.

    Raises:
        CriteriaError: it breaks the schema; every place is named at once.
    """
    faults = Faults(name, tree)
    for path, _ in repetitions(tree):
        faults.add(path, words.REPEATED)
    top = Table(tree if isinstance(tree, dict) else {}, (), faults)
    if not isinstance(tree, dict):
        faults.add((), words.TABLE_WANTED, value="[ … ]")
    read = _Reader(top, base).read()
    if faults.found:
        count = len(faults.found)
        en, zh = words.FAULTS.both(file=name, count=count)
        raise CriteriaError.of(faults.found, en=en, zh=zh)
    return read


class _Reader:
    """Reads one file over what is known already."""

    def __init__(self, top: Table, base: Criteria) -> None:
        self._top = top
        self._base = base
        self._conditions = ConditionReader()
        self._titles = dict(base.titles)

    def read(self) -> Criteria:
        top = self._top
        top.only(FILE_KEYS)
        own: set[str] = set()
        for table in top.tables("title"):
            title = self._title(table)
            if title.code in own:
                table.wrong("code", words.TWICE, code=title.code)
            own.add(title.code)
            self._titles[title.code] = title
        self._check_references()
        percent = top.figure("approximate_percent")
        return evolve(
            self._base,
            titles=self._titles,
            lists={
                **self._base.lists,
                **{name: frozenset(each) for name, each in self._named("lists").items()},
            },
            regions={**self._base.regions, **self._named("regions")},
            judgements=(*self._base.judgements, *self._judgements()),
            approximate=self._base.approximate if percent is None else abs(percent) / _HUNDRED,
        )

    def _named(self, key: str) -> dict[str, tuple[str, ...]]:
        table = self._top.table(key)
        return {name: table.texts(name) for name in table.values} if table else {}

    def _title(self, table: Table) -> Title:
        table.only(TITLE_KEYS)
        of = table.among("of", HOLDERS) or Holder.ENTERPRISE
        requires, requires_seen = self._requires(table)
        years, term_seen = _term(table)
        documents = table.texts("documents")
        self._conditions.of_towns = of is Holder.TOWN
        return Title(
            code=table.text("code", required=True) or "",
            name=table.text("name", required=True) or "",
            of=of,
            kept=table.among("kept", LEDGERS) or Kept.STANDINGS,
            aliases=table.texts("aliases"),
            superseded=table.texts("superseded"),
            body=table.texts("body"),
            rung=table.whole("rung", 0, MOST_RUNGS),
            requires=requires,
            requires_seen=requires_seen,
            valid_years=years,
            term_seen=term_seen,
            documents=documents,
            note=table.text("note"),
            versions=self._versions(table, documents),
        )

    def _requires(self, table: Table) -> tuple[str | None, Mark | None]:
        inner = table.table("requires") if isinstance(table.values.get("requires"), dict) else None
        if inner is not None:
            inner.only(("title", "seen"))
        holder, key = (inner, "title") if inner else (table, "requires")
        code = holder.text(key, required=inner is not None)
        if code is not None and code == table.values.get("code"):
            holder.wrong(key, words.REQUIRES_ITSELF)
        if code is not None:
            self._conditions.referred.append((holder, key, code))
        return code, seen_of(inner) if inner else None

    def _versions(self, table: Table, documents: tuple[str, ...]) -> tuple[Version, ...]:
        names: set[str] = set()
        versions = []
        for each in table.tables("version"):
            version = self._version(each, documents)
            if version.name in names:
                each.wrong("name", words.TWICE, code=version.name)
            names.add(version.name)
            versions.append(version)
        return tuple(versions)

    def _version(self, table: Table, documents: tuple[str, ...]) -> Version:
        table.only(VERSION_KEYS)
        first, until = table.day("in_force"), table.day("until")
        if first and until and until < first:
            table.wrong("until", words.TURNED, first=first, until=until)
        complete = table.truth("complete")
        basis = _with_document(basis_of(table), documents)
        listed = table.tables("condition", required=complete is not False or "condition" in table.values)
        read = [self._conditions.condition(each) for each in listed]
        return Version(
            name=table.text("name", required=True) or "",
            in_force=first,
            until=until,
            complete=complete is not False,
            conditions=tuple(_based(each, basis) for each in read if each),
            basis=basis,
            note=table.text("note"),
        )

    def _check_references(self) -> None:
        """Every code named is one of a title, of this file or of what it adds to."""
        for table, key, code in self._conditions.referred:
            if code not in self._titles:
                table.wrong(key, words.NO_SUCH_TITLE, code=code, meant=meant(code, self._titles) or "")

    def _judgements(self) -> list[Judgement]:
        read = [self._judgement(each) for each in self._top.tables("judged")]
        return [each for each in read if each]

    def _judgement(self, table: Table) -> Judgement | None:
        table.only(JUDGED_KEYS)
        subject, code = table.text("subject", required=True), table.text("title", required=True)
        key, met = table.text("condition", required=True), table.truth("met", required=True)
        on, by = table.day("on", required=True), table.text("by")
        if subject is None or code is None or key is None or met is None or on is None:
            return None
        title = self._titles.get(code)
        known = (
            set()
            if title is None
            else {key for version in title.versions for key in judged_keys(version.conditions)}
        )
        if title is None:
            table.wrong("title", words.NO_SUCH_TITLE, code=code, meant=meant(code, self._titles) or "")
        elif key not in known:
            near = meant(key, known) or ""
            table.wrong("condition", words.NO_SUCH_JUDGE, title=title.name, key=key, meant=near)
        return Judgement(subject=subject, title=code, condition=key, met=met, on=on, by=by)


def judged_keys(conditions: Iterable[Condition]) -> set[str]:
    """The keys of all conditions a person judges, whatever they lie in."""
    return {each.key for each in every(conditions) if isinstance(each, Judged)}


def _term(table: Table) -> tuple[int | None, Mark | None]:
    inner = table.table("valid_years") if isinstance(table.values.get("valid_years"), dict) else None
    if inner is None:
        return table.whole("valid_years", 1, MOST_TERM), None
    inner.only(("value", "seen"))
    return inner.whole("value", 1, MOST_TERM), seen_of(inner)


def _with_document(basis: Basis | None, documents: tuple[str, ...]) -> Basis | None:
    """The only document of a title is where its figures come from; of several none is taken for it."""
    if len(documents) != 1 or (basis and basis.document):
        return basis
    return evolve(basis or Basis(), document=documents[0])


def _based(condition: Condition, basis: Basis | None) -> Condition:
    """A condition with where its version comes from, as far as it does not say itself."""
    own = condition.about.basis
    if basis is None:
        return condition
    if own is None:
        merged = basis
    else:
        merged = Basis(
            document=own.document or basis.document,
            clause=own.clause or (basis.clause if own.document in (None, basis.document) else None),
            seen=own.seen or (basis.seen if own.document in (None, basis.document) else None),
        )
    return evolve(condition, about=evolve(condition.about, basis=merged))
