"""What comes of a check over frames: a report of the first findings of each rule, and how many there are in all."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from zhuanyezhen.errors import WrongUseError
from zhuanyezhen.findings import Report
from zhuanyezhen.words import Said
from zhuanyezhen.words import sifting as words

if TYPE_CHECKING:
    import narwhals.stable.v2 as nw


@frozen(kw_only=True)
class Sifted:
    """A check over frames (筛查结果).

    ``report`` is the report, of each rule with the first findings in the order of the ledger, at most as many as were asked
    for; ``counts`` how many each rule has in all, by code. ``engine`` is what computed it (``polars``, ``duckdb``), ``objects``
    where the frames were read as objects, and ``why`` the reasons of that.
    """

    report: Report
    counts: Mapping[str, int]
    engine: str
    why: tuple[Said, ...] = ()
    _suspects: "Mapping[str, nw.LazyFrame[Any]]" = field(factory=dict, eq=False, repr=False)

    def suspects(self, code: str) -> Any:  # noqa: ANN401 - a frame of the library the ledger's is of
        """The rows of the ledger a rule may hit, as a lazy frame of the library they came from; nothing is computed yet.

        Args:
            code: The code of a rule that was sieved.

        Returns:
            A ``polars.LazyFrame`` or a ``duckdb.DuckDBPyRelation`` with the columns of the ledger, sorted by its rows.

        Raises:
            WrongUseError: the rule was not sieved.
        """
        if code not in self._suspects:
            raise WrongUseError(*words.NO_SUSPECTS.both(code=code))
        return self._suspects[code].to_native()
