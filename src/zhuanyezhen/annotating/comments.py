"""The comments of a Word document (批注) with ours among them: the office's own stay, with their numbers.

What an earlier run wrote is taken out first: comments of our name and of one paragraph in our form, but for those that
somebody has answered. Word keeps answers in parts of their own, which are told of what is gone.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape, unescape
from itertools import count

from attrs import field, frozen

from zhuanyezhen.ooxml.package import Package
from zhuanyezhen.ooxml.xml_node import Node, appended, parsed, spliced
from zhuanyezhen.pattern import regex
from zhuanyezhen.words.annotating import AUTHOR, INITIALS

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMMENTS = "comments"
_MADE = (
    "word/comments{}.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
)
_NONE = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{NAMESPACE}"/>'.encode()
)
_OURS = regex(r"(?:【.{2}】|\[[a-z]{4,7}\] )[A-Z]{3}[0-9]{3} ")
_TAG = regex(r"<[^>]*+>")


@frozen
class Comment:
    """A comment to be written: its number, its text, its day."""

    id: str
    text: str
    day: date | None

    def written(self) -> bytes:
        """The comment as an element of the part."""
        return (
            f'<w:comment xmlns:w="{NAMESPACE}" w:id="{self.id}" {written_by(self.day)} '
            f'w:initials="{INITIALS}"><w:p><w:r><w:t xml:space="preserve">{escape(self.text, quote=False)}</w:t></w:r>'
            f"</w:p></w:comment>"
        ).encode()


def written_by(day: date | None) -> str:
    """The attributes that say whose a comment or a change is, and of which day, if of any."""
    dated = f' w:date="{day}T00:00:00Z"' if day else ""
    return f'w:author="{AUTHOR}"{dated}'


@frozen(eq=False)
class Comments:
    """The part of comments of a document; ``former`` are those of an earlier run, by their numbers."""

    package: Package
    main: str
    part: str | None
    xml: bytes
    former: dict[str, Node]
    taken: set[str] = field(factory=set)

    @classmethod
    def of(cls, package: Package, main: str) -> "Comments":
        """The comments of a document, with or without a part of its own.

        Raises:
            UnfitError: they are not written as office programs write them.
        """
        part = package.related(main, _COMMENTS)
        xml = package.read(part) if part else _NONE
        known = {each.local("id") or "": each for each in parsed(xml).all("comment")}
        answered = set(_answered(package, main))
        former = {
            key: each
            for key, each in known.items()
            if _is_ours(xml, each) and not answered.intersection(_paragraph_ids(each))
        }
        return cls(package, main, part, xml, former, set(known) - set(former))

    def numbers(self, others: Iterable[str]) -> Iterator[str]:
        """Numbers that no comment has, nor a mark in the text, where those of ``others`` stand."""
        taken = self.taken.union(others) - set(self.former)
        return (key for number in count() if (key := str(number)) not in taken)

    def write(self, comments: Iterable[Comment]) -> None:
        """Put comments in the place of those of an earlier run."""
        root = parsed(self.xml)
        edits = [(each.start, each.end, b"") for each in self.former.values()]
        new = [each.written() for each in comments]
        content = spliced(self.xml, [*edits, *(appended(self.xml, root, new) if new else [])])
        if self.part:
            self.package.change(self.part, content)
        elif new:
            self.package.add(_COMMENTS, content, of=self.main, made=_MADE)
        _forget(
            self.package, self.main, {key for each in self.former.values() for key in _paragraph_ids(each)}
        )


def _is_ours(xml: bytes, comment: Node) -> bool:
    author = next((value for key, value in comment.attributes.items() if key.endswith(":author")), None)
    text = unescape(_TAG.sub("", comment.text(xml)))
    return author == AUTHOR and len(comment.children) == 1 and _OURS.match(text) is not None


def _paragraph_ids(comment: Node) -> Iterator[str]:
    return (key for each in comment.children if (key := each.local("paraId")))


def _entries(package: Package, main: str, kind: str) -> tuple[str | None, list[Node]]:
    part = package.related(main, kind)
    return part, parsed(package.read(part)).children if part else []


def _answered(package: Package, main: str) -> Iterator[str]:
    """The paragraphs that an answer names."""
    _, entries = _entries(package, main, "commentsExtended")
    return (key for each in entries if (key := each.local("paraIdParent")))


def _forget(package: Package, main: str, paragraphs: set[str]) -> None:
    """Take comments out of the parts in which Word keeps what else it knows of them."""
    _, ids = _entries(package, main, "commentsIds")
    durable = {each.local("durableId") for each in ids if each.local("paraId") in paragraphs}
    for kind, name, gone in (
        ("commentsExtended", "paraId", paragraphs),
        ("commentsIds", "paraId", paragraphs),
        ("commentsExtensible", "durableId", durable),
    ):
        part, entries = _entries(package, main, kind)
        edits = [(each.start, each.end, b"") for each in entries if each.local(name) in gone]
        if part and edits:
            package.change(part, spliced(package.read(part), edits))
