"""Where a condition comes from, in words: the document, its clause, and how it was come by."""

from functools import lru_cache

from zhuanyezhen.assessing.condition import Basis, Mark
from zhuanyezhen.words import Said, joined
from zhuanyezhen.words import assessing as words
from zhuanyezhen.words.text import Text

_MARKS: dict[Mark, Text] = {
    Mark.SEEN: words.SEEN,
    Mark.SECOND: words.SECOND,
    Mark.UNVERIFIED: words.UNVERIFIED_MARK,
}


@lru_cache(maxsize=1 << 10)
def told_basis(basis: Basis | None, documents: tuple[str, ...]) -> Said | None:
    """Where a condition of a title of these documents comes from; ``None`` where nobody says anything of it."""
    if basis is None:
        return None
    parts = [each for each in (_document(basis, documents), told_mark(basis.seen)) if each]
    return joined(parts) if parts else None


def told_mark(mark: Mark | None) -> Said | None:
    """How something was come by, in words."""
    return _MARKS[mark].said() if mark else None


def _document(basis: Basis, documents: tuple[str, ...]) -> Said | None:
    if basis.document:
        named = f"{basis.document}{basis.clause or ''}"
        return Said(named, named)
    if len(documents) <= 1:
        return Said(basis.clause, basis.clause) if basis.clause else None
    listed = Said("、".join(documents), ", ".join(documents))
    return words.ONE_OF_DOCUMENTS.said(documents=listed)
