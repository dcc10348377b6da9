"""Formalities of a project (项目手续): what 承诺制＋标准地＋全代办 is made of, step by step, each with its day.

The government assesses a whole zone (区域评估), hands over land whose figures are fixed beforehand (标准地), the enterprise
promises to keep them (承诺), somebody is named who carries the papers (代办), and at the end it is looked at whether the
promise was kept (竣工验收). The names of the steps are those of reports on 《山西省深化企业投资项目承诺制改革行动方案》
(2019-06, as 新华网 told it on 2019-06-13: what an enterprise promises is not approved beforehand; land still is); the text of
the plan itself, 《山西省企业投资项目承诺制规定》 and 晋政办发〔2021〕40号 were not seen.
Decided here: which formalities a project needs is not known to the library; it holds those a ledger names.
"""

from attrs import field, frozen

from zhuanyezhen.model.description import heading, ref
from zhuanyezhen.values.codelist import Codelist
from zhuanyezhen.values.partial_date import PartialDate
from zhuanyezhen.values.source import Source


class FormalityKind(Codelist):
    """Which formality it is (手续), in about the order they are gone through."""

    FILING = "filing", "立项备案"
    REGIONAL_ASSESSMENT = "regional-assessment", "区域评估"
    LAND_APPROVAL = "land-approval", "用地批复"
    STANDARD_LAND = "standard-land", "标准地出让"
    PROMISE = "promise", "企业承诺"
    AGENCY = "agency", "委托代办"
    PLANNING_PERMIT = "planning-permit", "规划许可"
    ENVIRONMENT = "environment", "环评"
    ENERGY = "energy", "能评"
    CONSTRUCTION_PERMIT = "construction-permit", "施工许可"
    ACCEPTANCE = "acceptance", "竣工验收"


@frozen(kw_only=True)
class Formality:
    """One formality of a project.

    ``on`` is the day it was done, ``None`` while it is not or where nobody says; ``unit`` is who carries the papers for the
    enterprise (代办单位), an id; ``number`` that of the document; ``by_promise`` whether a promise stands in for it.
    """

    kind: FormalityKind = field(metadata=heading("手续"))
    on: PartialDate | None = field(default=None, metadata=heading("办理日期"))
    unit: str | None = field(default=None, metadata=heading("代办单位") | ref("units"))
    number: str | None = field(default=None, metadata=heading("文号"))
    by_promise: bool | None = None
    note: str | None = None
    source: Source | None = field(default=None, eq=False)
