"""What a heading of an office's ledger means, by how it is put together: whose, what is done, what is asked of it.

No office heads its columns like another (整改时限, 限办日期, 解决问题时限), but all of them compose their headings of the
same words. Decided here: a heading is understood whole or not at all; of two that mean one field the closer wins
(责任单位 before 服务单位); one that only resembles a field is asked about, never taken for it.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from zhuanyezhen.pattern import regex

_WHOSE = "(?:企业|重点|重大|主要|具体|存在|突出|当前|目前|现存|所反映|反映|提出|收集|问题|项目|事项|任务|诉求|困难|整改|工作|专班|需|协调|的)*"
_SOURCE = "(?:检查|督查|督察|督导|督办|巡察|巡视|审计|排查|自查|调研|走访|信访|举报|投诉|来电|反馈|反映|交办|发现|查出|梳理|会议|群众|代表|委员)"
_TROUBLE = "(?:问题|隐患|诉求|困难|事项|难题|难点|堵点|卡点|痛点|矛盾)"
_AND = "(?:和|及|与|或|、|/)?"
_DEAL = f"(?:(?:办(?:理|结)?|整改|解决|处置|处理|完成|落实|答复|化解|销号|推进|攻坚|整治|完毕|到位){_AND})"
_LIMIT = "(?:时限|期限|限期|时间要求|时限要求|期限要求|时间节点|时效)"
_BY = "(?:要求|计划|拟|预计|预期|应|限时|限|截止|承诺|目标|最迟|最后|到期)"
_DAY = "(?:时间|日期|年月|时点)"
_LEVEL = "(?:(?:省|市|县|区|旗|镇|乡镇)(?:级|直)?|建议|拟|第一)*"
_ORGAN = "(?:单位|部门|局委|委办局|局|科室|处室|股室|站所|机构|牵头单位)"
_YEAR, _DATED_YEAR = "(?:今年|本年度?|年度|当年|全年)", r"\d{4}年度?"
_TILL = r"(?:截[至止]?(?:目前|当月|本月|上月|\d{1,2}月)?[底末]?)?"
_SINCE = rf"{_TILL}(?:\d{{4}}年|今年|本年度?|当年)*(?:今年以来|自?年初(?:至今|以来|至报告期)?|本年度?|今年|当年|年度|年内|当月至今|1(?:月份?)?[-~至]\d{{1,2}}月份?)"
_MONTH, _DATED_MONTH = "(?:本月份?|当月|本期)", r"\d{1,2}月份?"
_SUM = "(?:额|量|金额|情况)?"
_DONE = f"(?:项目|实际|已|新增)*完成(?:的)?(?:固定资产)?(?:投资)?{_SUM}"
_NAMED = "(?:名称|全称)?"
_NEED, _NEEDS = "(?:需求|保障|支持)?", "(?:要素|生产要素|用地|用能|资金|融资|信贷|能耗|土地|需求)"
_MUCH = "(?:数量|数额|数|额度|额|金额|规模|量|总量)"

_UNITS = (
    f"{_WHOSE}{_LEVEL}{_DEAL}*(?:主体)?(?:责任|主责){_ORGAN}{_NAMED}",
    f"{_WHOSE}{_LEVEL}{_DEAL}*(?:牵头|主办|承办|主要负责)(?:责任)?{_ORGAN}{_NAMED}",
    f"{_WHOSE}{_LEVEL}(?:交办|办理|处置|处理|整改|落实|解决|行业主管|主管|分管|归口|负责|承接|受理)(?:责任|牵头)?{_ORGAN}{_NAMED}",
    f"{_WHOSE}{_LEVEL}(?:包联|包保|包抓|包干|挂钩|挂点|挂包|服务|帮扶|帮办|代办|对接|联系)(?:责任)?{_ORGAN}{_NAMED}",
)
_COOPERATORS = (
    f"{_WHOSE}{_LEVEL}{_DEAL}*(?:配合|协办|协同|协助|协作|参与|参加|会办)+(?:责任)?{_ORGAN}{_NAMED}",
)
_MEASURES = (
    f"{_WHOSE}(?:拟|采取|解决|整改|处置|化解|工作|办理|应对|推进|下步|下一步)*(?:措施|办法|举措|方案|路径|对策|打算|意见建议)",
    "(?!是否).{0,4}(?:措施|举措|对策)",
)
_PROGRESS = (
    f"(?:{_WHOSE}|工程)*(?:形象|工程|建设)进度",
    f"(?:{_WHOSE}|前期|建设|工程|{_MONTH}|{_DATED_MONTH}|最新|{_DEAL})*(?:进展|进度)(?:情况)?(?:说明)?",
    f"(?:部门|单位)?{_WHOSE}{_DEAL}+(?:进展|进度|情况|结果|状态|与否)+(?:说明)?",
    f"{_WHOSE}(?:状态|现状)",
)
_NUMBERS = (
    "(?:问题|诉求|事项|工单|督办|交办|建议|提案|线索|项目|隐患|台账|登记|整改|案件|信访)*(?:编号|序号|单号|件号)",
    r"(?:项目|统一)?(?:编码|代码)|[Nn][Oo]\.?",
)
_TOWNS = ("(?:所属|所在|归属)?专业镇(?:名称)?",)


def _planned(year: str) -> str:
    plan, done = "(?:计划|目标|拟|预计|预期)", "(?:完成)?(?:固定资产)?投资"
    return f"{year}(?:项目)?(?:的)?{plan}+{done}(?:额|目标)?|{year}(?:固定资产)?投资{plan}(?:额|数)?|{plan}{year}{done}额?"


GRAMMAR: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "problems": {
        "due": (
            f"{_WHOSE}{_DEAL}*{_WHOSE}{_LIMIT}",
            f"{_WHOSE}{_BY}+{_DEAL}*(?:{_DAY}|{_LIMIT})",
            f"截止{_DAY}?|限时{_DEAL}+",
        ),
        "extended_to": (
            f"{_WHOSE}(?:延期|展期|顺延)(?:至|到|后)?(?:{_DEAL}*(?:{_DAY}|{_LIMIT}))?(?:情况|申请)?",
            "延长至",
        ),
        "description": (
            f"(?:{_SOURCE}|{_WHOSE})*{_TROUBLE}{_AND}(?:{_TROUBLE}|建议)*(?:内容|描述|简述|概述|概况|情况|详情|摘要|清单|事由|表现|明细)?",
            f".{{0,8}}(?:存在|反映|反馈|发现|查出|查摆|提出)(?:出|的)*{_TROUBLE}",
            f"(?:{_SOURCE}|协调|整改|{_TROUBLE})+(?:内容|事由|名称|标题|主题)",
            f"{_WHOSE}需要?.{{0,4}}(?:解决)?的?{_TROUBLE}",
        ),
        "unit": _UNITS,
        "cooperators": _COOPERATORS,
        "measure": _MEASURES,
        "progress": _PROGRESS,
        "satisfaction": (
            f"(?:{_SOURCE}|{_WHOSE}|{_DEAL}|客户|服务对象)*(?:是否)?满意(?:度|情况|与否|程度)?(?:评价|调查)?",
        ),
        "category": (f"(?:{_TROUBLE}|所属)*(?:类别|类型|种类|分类|领域)",),
        "channel": ("(?:问题|诉求|线索|事项|信息)*(?:来源|(?:收集|反映|征集|诉求|获取)(?:渠道|途径|方式))",),
        "raised_on": (
            f"{_TROUBLE}*(?:提出|收集|登记|反映|发现|上报|报送|填报|征集|录入|建账){_DAY}",
            f"(?:检查|排查|督查|信访|走访|来电){_DAY}",
        ),
        "kind": (f"{_NEEDS}+{_NEED}(?:类别|类型|种类)",),
        "asked": (f"(?:企业|项目|诉求|{_NEEDS})*(?:申请|申报|需求|所需|需要)(?:的)?{_NEEDS}?{_MUCH}",),
        "granted": (
            f"(?:企业|项目|诉求|{_NEEDS}|已|实际)*(?:落实|批复|批准|获批|核定|下达|保障|解决)(?:的)?{_NEEDS}?{_MUCH}",
        ),
        "goal": (f"{_WHOSE}(?:解决|办理|处置|化解|工作)*目标(?:任务)?",),
        "town": _TOWNS,
        "project": ("(?:所属|涉及|关联|相关|对应)(?:重点|重大)?项目(?:名称)?", "(?:重点|重大)?项目名称"),
        "id": _NUMBERS,
    },
    "projects": {
        "name": (
            f"(?:重点|重大|建设|工程|子)*项目(?:名称|全称)?{_AND}|(?:重点|重大|建设)*工程(?:名称|全称)",
            f"(?:重点|重大|建设|工程)*项目名称{_AND}(?:项目|主要|建设)*内容",
        ),
        "owner": (
            f"(?:建设|业主|项目|实施|投资|法人)+(?:单位|主体|业主|企业|法人|公司){_NAMED}",
            f"(?:项目)?(?:业主|法人|(?:承建|申报|运营)(?:单位|主体|企业|公司)){_NAMED}|企业名称",
        ),
        "id": _NUMBERS,
        "nature": ("(?:项目)?(?:建设|项目)性质|(?:新建|续建)[/、或](?:新建|续建)",),
        "description": (f"(?:(?:项目|主要|建设|及)*(?:内容|规模|概况|简介){_AND})+",),
        "stage": ("(?:项目|建设|目前|当前|所处|进展|推进|开工)*(?:阶段|状态)",),
        "progress": _PROGRESS,
        "total_investment": (
            "(?:项目|计划|概算|估算|预计|批复|备案)*(?:总投资|投资总额|投资规模|投资总规模|总概算)(?:额|规模|金额|概算)?",
        ),
        "annual_plan": (_planned(_YEAR), _planned(_DATED_YEAR)),
        "done_this_month": (
            f"{_MONTH}{_DONE}|{_MONTH}投资(?:完成)?{_SUM}",
            f"{_DATED_MONTH}{_DONE}|{_DATED_MONTH}投资(?:完成)?{_SUM}",
        ),
        "done_this_year": (
            f"{_SINCE}(?:累计)?{_DONE}|{_SINCE}投资完成额?",
            f"{_SINCE}(?:项目)?累计投资{_SUM}",
            f"{_DATED_YEAR}(?:累计)?{_DONE}|{_DATED_YEAR}投资完成额?",
        ),
        "invested": (
            f"(?:自?开工(?:以来|至今|至报告期)?|项目|截[至止]目前|目前|至今|总)*(?:累计|实际|已)+完成(?:总)?投资{_SUM}",
            f"(?:项目|总)*(?:累计|完成)投资{_SUM}",
        ),
        "unit": _UNITS,
        "cooperators": _COOPERATORS,
        "measure": _MEASURES,
        "town": _TOWNS,
        "stages.signed.on": (f"(?:实际|正式)?签约{_DAY}",),
        "stages.started.on": (f"(?:实际|正式|已)?开复?工(?:建设)?{_DAY}",),
        "stages.started.planned_on": (f"{_BY}开复?工(?:建设)?{_DAY}",),
        "stages.producing.on": (f"(?:实际|正式)?投产(?:达产)?{_DAY}",),
        "stages.producing.planned_on": (f"{_BY}投产(?:达产)?{_DAY}",),
        "expected_output": ("(?:预计|预期|计划|达产后?|投产后?)*(?:新增)?年?(?:产值|营业收入)",),
    },
    "investment_leads": {
        "company": (
            f"(?:目标|意向|招商|引资|投资|签约|客商|洽谈|合作|对接|在谈|拜访|重点|引进)*(?:企业|公司|客商|投资商|主体|合作方){_NAMED}",
            f"投资方{_NAMED}|投资人单位",
        ),
        "name": (
            "(?:招商|引资|引进|签约|合作|对接|在谈|洽谈|投资)*项目(?:名称)?",
            f"(?:招商|签约|在谈)*项目名称{_AND}(?:项目|主要|建设)*内容",
        ),
        "chain_link": ("(?:所属|所在|对应)?(?:产业链|链条)(?:环节|名称)?",),
        "channel": ("(?:招商|线索|信息)*(?:方式|渠道|来源|途径)",),
        "status": (
            "(?:招商|洽谈|项目|签约|目前|当前|所处|对接|推进|最新)*(?:进展|状态|阶段|进度)+(?:情况)?",
            "(?:项目)?(?:洽谈|对接|推进|跟进|落地|履约)情况",
        ),
        "id": _NUMBERS,
        "amount": (
            "(?:拟|计划|协议|合同|意向|签约|总|引资|项目|引进)*(?:投资|引资|签约|合同|协议)(?:金额|额|总额|规模)+",
            "(?:拟|计划|协议|合同|意向|引资|项目|引进)*总投资",
        ),
        "arrived": ("(?:累计|实际|已)*到位(?:资金|金额|投资|内资|外资)(?:额)?",),
        "signed_on": (f"(?:正式|实际|合同|协议)*(?:签约|签订|签署)(?:合同|协议)?{_DAY}",),
        "unit": _UNITS,
        "cooperators": _COOPERATORS,
        "town": _TOWNS,
    },
}

_SOME_UNIT = f"{_ORGAN}(?:\\Z|[和及与、/或])|责任主体"

# of which the ledger is not understood without an answer: what a heading resembles, where no other column is the field
_LIKE: Mapping[str, Mapping[str, str]] = {
    "problems": {
        "unit": _SOME_UNIT,
        "due": f"{_DEAL}.{{0,4}}{_DAY}\\Z|期\\Z|{_LIMIT}",
        "description": "问题|诉求|困难|内容\\Z",
    },
    "projects": {"unit": _SOME_UNIT},
    "investment_leads": {"unit": _SOME_UNIT},
}
_NEVER = regex(
    r"是否|电话|(?<![和及与、/或])(?:联系人|责任人|负责人|领导)|备注|编号|序号|监督|填报|报送单位|计量单位|类|性质|来源|满意|回访|配合|协办"
)


_LONGEST, _REMEMBERED = 24, 65_536


@cache
def _rules(ledger: str) -> tuple[tuple[re.Pattern[str], str, int], ...]:
    return tuple(
        (re.compile(pattern), path, rank)
        for path, patterns in GRAMMAR.get(ledger, {}).items()
        for rank, pattern in enumerate(patterns, start=1)
    )


@lru_cache(_REMEMBERED)
def meant(ledger: str, heading: str) -> tuple[tuple[int, str], ...]:
    """The fields a heading means, folded and without brackets, each with how close it is, the closest first.

    >>> meant("problems", "解决问题时限"), meant("projects", "服务单位"), meant("problems", "领导批示")
    (((1, 'due'),), ((4, 'unit'),), ())
    """
    found: dict[str, int] = {}
    for pattern, path, rank in _rules(ledger):
        if len(heading) <= _LONGEST and pattern.fullmatch(heading):
            found[path] = min(rank, found.get(path, rank))
    return tuple(sorted((rank, path) for path, rank in found.items()))


def resembled(ledger: str, heading: str) -> tuple[str, ...]:
    """The fields a heading may mean, so that it is asked about: of the key fields, in the order of the model.

    >>> resembled("problems", "督办单位"), resembled("problems", "完成时间"), resembled("problems", "联系电话")
    (('unit',), ('due',), ())
    """
    if len(heading) > _LONGEST or _NEVER.search(heading):
        return ()
    return tuple(path for path, like in _LIKE.get(ledger, {}).items() if re.search(like, heading))
