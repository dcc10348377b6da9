"""A copy of a Word document being made: its package, where its text stands in the body, and what is cut into it.

Decided here: the copy is read again before it is handed out, and must have the text it is to have.
"""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import date

from attrs import field, frozen

from zhuanyezhen.annotating.comments import NAMESPACE, Comment, Comments
from zhuanyezhen.annotating.cuts import Cuts
from zhuanyezhen.annotating.spot import Spot
from zhuanyezhen.annotating.trace import Trace
from zhuanyezhen.errors import UnreadableFileError
from zhuanyezhen.ooxml.package import Package
from zhuanyezhen.ooxml.xml_node import UnfitError, require_utf_8
from zhuanyezhen.reading.formats.docx_tags import Revisions
from zhuanyezhen.words import Said
from zhuanyezhen.words import annotating as words

_BODY = "word/document.xml"
_HEAD = 16_000
_MARKS = 3  # of a comment: where it begins, ends and is referred to
_DECLARED = f'xmlns:w="{NAMESPACE}"'
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)


def made(name: str, make: Callable[[], bytes]) -> bytes:
    """What a copy of a file is, or why there is none.

    Raises:
        UnreadableFileError: it cannot be changed without losing something.
    """
    try:
        return make()
    except UnfitError as unfit:
        why, cause = Said(unfit.text("zh"), unfit.text("en")), Exception(unfit)
    except _DAMAGED as error:
        why, cause = words.DAMAGED.said(), error
    raise UnreadableFileError(*words.NOT_ANNOTATED.both(file=name, why=why)) from cause


@frozen(eq=False)
class Draft:
    """A copy being made: what it is read as, its package and main part, and what is cut into that.

    ``numbers`` are those nothing in the document has, ``names`` what a new element says of its own names.
    """

    name: str
    view: Revisions
    trace: Trace
    package: Package
    main: str
    cuts: Cuts
    comments: Comments
    numbers: Iterator[str]
    names: str
    new: list[Comment] = field(factory=list)

    @classmethod
    def of(cls, data: bytes, name: str, view: Revisions = "accepted") -> "Draft":
        """The draft of a document that is still as it was.

        Raises:
            UnreadableFileError: it is damaged, unsafe or no Word document.
            UnfitError: it is not written as office programs write it.
        """
        trace = Trace.of(data, name, view)
        package = Package.of(data)
        main = package.main(_BODY)
        body = package.read(main)
        require_utf_8(body)
        comments = Comments.of(package, main)
        names = "" if _DECLARED.encode() in body[:_HEAD] else f" {_DECLARED}"
        return cls(name, view, trace, package, main, Cuts(body), comments, comments.numbers(trace.ids), names)

    def comment(self, spot: Spot, text: str, day: date | None) -> None:
        """Put a comment around words."""
        key, names = next(self.numbers), self.names
        self.cuts.before(*spot.first).starts.append(f'<w:commentRangeStart{names} w:id="{key}"/>'.encode())
        self.cuts.behind(*spot.last).ends.append(
            f'<w:commentRangeEnd{names} w:id="{key}"/><w:r{names}><w:commentReference w:id="{key}"/></w:r>'.encode()
        )
        self.new.append(Comment(key, text, day))

    def unsign(self) -> bool:
        """Leave out the signature, which no longer holds; whether there was one."""
        return self.package.unrelate("", ("origin",))

    def done(self, text: str) -> bytes:
        """The bytes of the copy, which is to be read as ``text``.

        Raises:
            UnfitError: it is not, or not all comments are where Word sees them.
        """
        self._remove_former()
        kept = [each.id for each in self.trace.comment_marks if each.id not in self.comments.former]
        new = [each.id for each in self.new]
        self.comments.write(self.new)
        self.package.change(self.main, self.cuts.done())
        data = self.package.done()
        again = Trace.of(data, self.name, self.view)
        marks = sorted(each.id for each in again.comment_marks)
        if again.document.text != text or marks != sorted(kept + new * _MARKS):
            raise UnfitError(*words.ANOTHER_TEXT.both())
        return data

    def _remove_former(self) -> None:
        """Take the marks of an earlier run out of the text, with the runs made for them."""
        for each in self.trace.comment_marks:
            if each.id in self.comments.former:
                run = each.run
                alone = run is not None and run.first == run.last == each.opening
                gone = run if run is not None and alone else each
                self.cuts.remove(gone.opening, gone.closing)
