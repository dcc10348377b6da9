"""What a lower plan takes up of an upper one: ``align`` asks, ``Alignment`` answers with links and targets."""

from zhuanyezhen.aligning.align import Alignment, Ground, align
from zhuanyezhen.aligning.body import paragraphs
from zhuanyezhen.aligning.linking import Evidence, Link
from zhuanyezhen.aligning.target import TargetPair, TargetVerdict

__all__ = ["Alignment", "Evidence", "Ground", "Link", "TargetPair", "TargetVerdict", "align", "paragraphs"]
