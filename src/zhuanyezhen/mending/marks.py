"""RDG: what copying left in the text, brackets without a partner, and numbers of headings out of order."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zhuanyezhen.mending.fix import Fix, Group, fix_of
from zhuanyezhen.model.plan import Damage, DamageKind, DamageReason, Plan
from zhuanyezhen.reading.blocks import Document
from zhuanyezhen.reading.formats import document_of
from zhuanyezhen.reading.layout import lay_out
from zhuanyezhen.reading.outline import Section, read_outline
from zhuanyezhen.values.folding import LOOK_ALIKES, fold
from zhuanyezhen.values.numeral import format_numeral, parse_numeral
from zhuanyezhen.words import mending as words
