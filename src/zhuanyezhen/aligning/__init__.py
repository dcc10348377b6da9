"""What a lower plan takes up of an upper one: ``align`` asks, ``Alignment`` answers with links and targets."""

from zhuanyezhen.aligning.align import Alignment, Ground, align, align_cited
from zhuanyezhen.aligning.body import paragraphs
from zhuanyezhen.aligning.link_file import read_links
from zhuanyezhen.aligning.linking import Evidence, Link
from zhuanyezhen.aligning.parts import Part, PartSum, sum_parts
from zhuanyezhen.aligning.settling import Changed, SettledLink, Settlement, Suspect, digest
from zhuanyezhen.aligning.subject import is_one_programme
from zhuanyezhen.aligning.target import TargetPair, TargetVerdict

__all__ = [
    "Alignment",
    "Changed",
    "Evidence",
    "Ground",
    "Link",
    "Part",
    "PartSum",
    "SettledLink",
    "Settlement",
    "Suspect",
    "TargetPair",
    "TargetVerdict",
    "align",
    "align_cited",
    "digest",
    "is_one_programme",
    "paragraphs",
    "read_links",
    "sum_parts",
]
