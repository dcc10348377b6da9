"""What a heading of an office's ledger means, by how it is put together: whose, what is done, what is asked of it.

No office heads its columns like another (整改时限, 限办日期, 解决问题时限), but all of them compose their headings of the
same words. Decided here: a heading is understood whole or not at all; of two that mean one field the closer wins
(责任单位 before 服务单位); one that only resembles a field is asked about, never taken for it.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

_WHOSE = "(?:企业|重点|重大|主要|具体|存在|突出|当前|目前|现存|所反映|反映|提出|收集|问题|项目|事项|任务|诉求|困难|整改|工作|需|协调|的)*"
_DEAL = "(?:办(?:理|结)?|整改|解决|处置|处理|完成|落实|答复|化解|销号|推进|攻坚|整治|完毕|到位)"
_LIMIT = "(?:时限|期限|限期|时间要求|时限要求|期限要求|时间节点|时效)"
_BY = "(?:要求|计划|拟|预计|预期|应|限时|限|截止|承诺|目标|最迟|最后)"
_DAY = "(?:时间|日期|年月|时点)"
_ORGAN = "(?:单位|部门|局委|委办局|局|科室|处室|股室|站所|机构|牵头单位)"
_YEAR = r"(?:今年|本年度?|年度|当年|全年|\d{4}年度?)"
_SINCE = r"(?:今年以来|年初至今|年初以来|本年|今年|当年|年度|年内|当月至今|1[-~至—]\d{1,2}月份?|\d{4}年)"
_MONTH = r"(?:本月份?|当月|本期|\d{1,2}月份?)"
_DONE = "(?:累计|实际|已|新增)*完成(?:的)?(?:固定资产)?(?:投资)?(?:额|量|金额|情况)?"
_NAMED = "(?:名称|全称)?"

_UNITS = (
    f"{_WHOSE}(?:主体)?(?:责任|主责){_ORGAN}",
    f"{_WHOSE}(?:牵头|主办|承办|主要负责)(?:责任)?{_ORGAN}",
    f"{_WHOSE}(?:交办|办理|处置|处理|整改|落实|解决|行业主管|主管|分管|归口|负责|承接|受理)(?:责任|牵头)?{_ORGAN}",
    f"{_WHOSE}(?:包联|包保|服务|帮扶|对接|联系)(?:责任)?{_ORGAN}",
)
_COOPERATORS = (f"{_WHOSE}(?:配合|协办|协同|协助|参与|会办)(?:责任)?{_ORGAN}",)
_MEASURES = (
    f"{_WHOSE}(?:拟|采取|解决|整改|处置|化解|工作|办理|应对|推进|下步|下一步)*(?:措施|办法|举措|方案|路径|对策|打算|意见建议)",
)
_PROGRESS = (
    f"{_WHOSE}(?:形象进度|工程进度|建设进度)",
    f"{_WHOSE}(?:{_MONTH}|目前|当前|最新|{_DEAL})*(?:进展|进度)(?:情况)?",
    f"{_WHOSE}{_DEAL}+(?:进展|进度|情况|结果|状态|与否)+",
)
_TOWNS = ("(?:所属|所在|归属)?专业镇(?:名称)?",)

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
            f"{_WHOSE}(?:问题|诉求|困难|事项|难题|堵点|卡点)(?:和|及|与)?(?:问题|诉求|困难|建议)?(?:内容|描述|简述|概述|概况|情况|详情|摘要|清单|事由)?",
            "(?:督办|交办|反映|协调|整改|诉求|事项|问题)+(?:内容|事项|事由|名称)",
            "需(?:要)?(?:协调|解决|帮助)+(?:解决)?(?:的)?(?:问题|事项)",
        ),
        "unit": _UNITS,
        "cooperators": _COOPERATORS,
        "measure": _MEASURES,
        "progress": _PROGRESS,
        "satisfaction": (
            f"{_WHOSE}(?:企业|群众|客户|服务对象)?(?:是否)?满意(?:度|情况|与否|程度)?(?:评价|调查)?",
        ),
        "category": ("(?:问题|诉求|事项|困难|所属)*(?:类别|类型|种类|分类|领域)",),
        "channel": ("(?:问题|诉求|线索|事项|信息)*(?:来源|(?:收集|反映|征集|诉求|获取)(?:渠道|途径|方式))",),
        "raised_on": (
            f"(?:问题|诉求|事项)*(?:提出|收集|登记|反映|发现|上报|报送|填报|征集|录入|建账){_DAY}",
        ),
        "town": _TOWNS,
        "project": ("(?:所属|涉及|关联|相关|对应)(?:重点|重大)?项目(?:名称)?",),
    },
    "projects": {
        "name": ("(?:重点|重大|建设|工程|建设工程)*项目(?:名称)?",),
        "owner": (
            f"(?:项目)?(?:建设|业主|项目|承建|实施|投资|申报|项目业主)(?:责任)?(?:单位|主体|业主|企业|法人|公司){_NAMED}",
            f"(?:项目)?(?:业主|法人){_NAMED}|企业名称",
        ),
        "nature": ("(?:项目)?(?:建设|项目)性质|(?:新建|续建)[/、或](?:新建|续建)",),
        "description": (
            "(?:项目|主要|建设)*(?:建设)?(?:内容|规模|内容及规模|规模及内容|内容和规模|概况|简介)+",
        ),
        "stage": ("(?:项目|建设|目前|当前|所处|进展|推进|开工)*(?:阶段|状态)",),
        "progress": _PROGRESS,
        "total_investment": (
            "(?:项目|计划|概算|估算|预计|批复|备案)*(?:总投资|投资总额|投资规模|投资总规模|总概算)(?:额|规模|金额|概算)?",
        ),
        "annual_plan": (
            f"{_YEAR}(?:的)?(?:计划|目标|拟|预计|预期)+(?:完成)?(?:固定资产)?投资(?:额|目标)?",
            f"{_YEAR}(?:固定资产)?投资(?:计划|目标)(?:额|数)?",
            f"(?:计划|预计|拟){_YEAR}(?:完成)?投资(?:额)?",
        ),
        "done_this_month": (f"{_MONTH}{_DONE}", f"{_MONTH}投资(?:额|完成额|完成)?"),
        "done_this_year": (f"{_SINCE}{_DONE}", f"{_SINCE}投资(?:完成额|完成)"),
        "invested": (
            "(?:开工以来|自开工|项目|截至目前|目前|至今|总)*(?:累计|实际|已)+(?:累计|实际|已)?完成(?:总)?投资(?:额|金额)?",
            "完成投资(?:额)?",
        ),
        "unit": _UNITS,
        "cooperators": _COOPERATORS,
        "measure": _MEASURES,
        "town": _TOWNS,
        "stages.signed.on": (f"(?:实际|正式)?签约{_DAY}",),
        "stages.started.on": (f"(?:实际|正式|已)?开工(?:建设)?{_DAY}",),
        "stages.started.planned_on": (f"{_BY}开工(?:建设)?{_DAY}",),
        "stages.producing.on": (f"(?:实际|正式)?投产(?:达产)?{_DAY}",),
        "stages.producing.planned_on": (f"{_BY}投产(?:达产)?{_DAY}",),
        "expected_output": ("(?:预计|预期|计划|达产后?|投产后?)*(?:新增)?年?(?:产值|营业收入)",),
    },
    "investment_leads": {
        "company": (
            f"(?:目标|意向|招商|引资|投资|签约|客商|洽谈|合作)*(?:企业|公司|客商|投资商|投资主体|合作方){_NAMED}",
            f"投资方{_NAMED}|投资人单位",
        ),
        "name": ("(?:招商|引资|签约|合作|在谈|洽谈|投资)*项目(?:名称)?",),
        "chain_link": ("(?:所属|所在|对应)?(?:产业链|链条)(?:环节|名称)?",),
        "channel": ("(?:招商|线索|信息)*(?:方式|渠道|来源|途径)",),
        "status": ("(?:招商|洽谈|项目|签约|目前|当前|对接)*(?:进展|状态|阶段|进度)(?:情况)?",),
        "amount": (
            "(?:拟|计划|协议|合同|意向|签约|总|引资|项目|引进)*(?:投资|引资|签约|合同|协议)(?:金额|额|总额|规模)+",
        ),
        "arrived": ("(?:累计|实际|已|本年)*到位(?:资金|金额|投资|内资|外资)(?:额)?",),
        "signed_on": (f"(?:正式|实际)?(?:签约|签订|签署)(?:合同|协议)?{_DAY}",),
        "unit": _UNITS,
        "cooperators": _COOPERATORS,
        "town": _TOWNS,
    },
}

# of which the ledger is not understood without an answer: what a heading resembles, where no other column is the field
_LIKE: Mapping[str, Mapping[str, str]] = {
    "problems": {
        "unit": f"{_ORGAN}\\Z",
        "due": f"{_DEAL}.{{0,4}}{_DAY}\\Z|期\\Z|{_LIMIT}",
        "description": "问题|诉求|困难",
    },
    "projects": {"unit": f"{_ORGAN}\\Z"},
    "investment_leads": {"unit": f"{_ORGAN}\\Z"},
}
_NEVER = re.compile(
    r"是否|电话|联系人|责任人|负责人|领导|备注|编号|序号|监督|填报|报送单位|计量单位|类|性质|来源|满意|回访|配合|协办"
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
