"""Where a condition comes from, in words: the document, its clause, and how it was come by."""

from zhuanyezhen.assessing.condition import Basis, Mark
from zhuanyezhen.assessing.title import Title
from zhuanyezhen.words import Said, joined
from zhuanyezhen.words import assessing as words
from zhuanyezhen.words.text import Text

_MARKS: dict[Mark, Text] = {
    Mark.SEEN: words.SEEN,
    Mark.SECOND: words.SECOND,
    Mark.UNVERIFIED: words.UNVERIFIED_MARK,
}


def told_basis(basis: Basis | None, title: Title) -> Said | None:
    """Where a condition of a title comes from; ``None`` where nobody says anything of it."""
    if basis is None:
        return None
    document = _document(basis, title)
    mark = _MARKS[basis.seen].said() if basis.seen else None
    parts = [each for each in (document, mark) if each]
    return joined(parts) if parts else None


def _document(basis: Basis, title: Title) -> Said | None:
    if basis.document:
        named = f"{basis.document}{basis.clause or ''}"
        return Said(named, named)
    if len(title.documents) <= 1:
        return Said(basis.clause, basis.clause) if basis.clause else None
    listed = Said("、".join(title.documents), ", ".join(title.documents))
    return words.ONE_OF_DOCUMENTS.said(documents=listed)
