"""WVR: waivers (豁免) that have expired or waive nothing; and how a waiver file is read."""

import os
from collections.abc import Iterator
from datetime import date

from zhuanyezhen.errors import WaiverError
from zhuanyezhen.findings import Severity, Waiver
from zhuanyezhen.intake import read_tables
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.words import Said

_KEYS = frozenset({"code", "subject", "reason", "approver", "until"})


@rule(
    "WVR001",
    "waiver-expired",
    Severity.WARNING,
    title="豁免已过期",
    basis=None,
    since="0.1",
    told=Told(
        checks="豁免是否已过有效期。",
        why="豁免到期后，原来的问题重新计入检查结果。",
        mend="整改问题，或重新批准豁免。",
        bad="有效期至2025-12-31，检查日为2026-11-24",
        good="有效期至2027-12-31",
    ),
)
def waiver_expired(programme: Programme, context: Context) -> Iterator[Hit]:
    """A waiver holds until its last day; after it, the findings count again.

    Bad:  until = 2025-12-31, checked on 2026-11-24
    Good: until = 2027-12-31
    """
    for waiver in context.expired_waivers:
        yield Hit(
            subject=_name(waiver),
            message=f"对{_name(waiver)}的豁免已于{waiver.until}到期，不再生效。请整改，或重新批准。",
            message_en=f"The waiver of {_name(waiver)} ended on {waiver.until}; mend the finding or renew it.",
            words=(waiver.until.isoformat(),),
        )


@rule(
    "WVR002",
    "waiver-unused",
    Severity.INFO,
    title="豁免没有对应的问题",
    basis=None,
    since="0.1",
    told=Told(
        checks="豁免有没有对应的问题。",
        why="没有对应的问题，多是已经整改，留着会掩盖以后的问题。",
        mend="从豁免清单中删去。",
        bad="豁免的问题已经整改",
        good="已从清单中删去",
    ),
)
def waiver_unused(programme: Programme, context: Context) -> Iterator[Hit]:
    """A waiver waives something.

    Bad:  a waiver of a finding that has been mended
    Good: delete it
    """
    for waiver in context.unused_waivers:
        yield Hit(
            subject=_name(waiver),
            message=f"对{_name(waiver)}的豁免没有对应的问题，可能已经整改。请删去。",
            message_en=f"The waiver of {_name(waiver)} waives nothing; delete it.",
        )


def read_waivers(path: str | os.PathLike[str]) -> tuple[Waiver, ...]:
    """Read a waiver file: ``[[waiver]]`` tables of code, subject?, reason, approver and until.

    Args:
        path: The TOML file.

    Returns:
        The waivers, for ``check``.

    Raises:
        WaiverError: the file is missing or no TOML, or a waiver lacks its reason, approver or date.
    """
    name = os.fspath(path)
    tables = read_tables(path, what=Said("豁免清单", "waivers"), kind=WaiverError)
    entries = tables.pop("waiver", [])
    if tables or not isinstance(entries, list):
        raise WaiverError(
            f"{name!r}: a waiver file holds [[waiver]] tables and nothing else",
            f"“{name}”：豁免清单中只能有[[waiver]]",
        )
    return tuple(_waiver(entry, name, index) for index, entry in enumerate(entries, start=1))


def _waiver(entry: object, name: str, index: int) -> Waiver:
    where, where_zh = f"{name!r}, waiver {index}", f"“{name}”第{index}条"
    if not isinstance(entry, dict):
        raise WaiverError(f"{where}: write it as a [[waiver]] table", f"{where_zh}：请写成[[waiver]]")
    unknown = sorted(entry.keys() - _KEYS)
    if unknown:
        raise WaiverError(
            f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}",
            f"{where_zh}：没有“{unknown[0]}”这个键；可写的有{'、'.join(sorted(_KEYS))}",
        )
    texts = {key: entry.get(key) for key in ("code", "reason", "approver")}
    missing = [key for key, value in texts.items() if not isinstance(value, str) or not value.strip()]
    until = entry.get("until")
    if missing or type(until) is not date:
        lacking = missing[0] if missing else "until"
        raise WaiverError(
            f"{where}: {lacking!r} is required (until is a date: 2027-12-31)",
            f"{where_zh}：应写明{lacking}（until为日期，如2027-12-31）",
        )
    given = entry.get("subject")
    if given is not None and not isinstance(given, str):
        raise WaiverError(f"{where}: 'subject' must be a text", f"{where_zh}：subject应为文字，请加引号")
    return Waiver(subject=given, until=until, **{key: str(value) for key, value in texts.items()})


def _name(waiver: Waiver) -> str:
    return waiver.code if waiver.subject is None else f"{waiver.code}·{waiver.subject}"
