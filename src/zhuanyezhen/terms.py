"""The one table of English and Chinese terms: labels of headings, reports and the glossary.

Keys are the values the codelists of the model use. This module lies below the model, so it knows them
as plain text; a test compares the two.
"""

from collections.abc import Mapping
from types import MappingProxyType

ROLES: Mapping[str, str] = MappingProxyType(
    {"lead": "牵头单位", "cooperate": "配合单位", "responsible": "责任单位", "implement": "落实单位"}
)

LEVELS: Mapping[str, str] = MappingProxyType(
    {"national": "国家", "province": "省级", "prefecture": "市级", "county": "县级", "township": "乡级"}
)

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "party-organ": "党委部门",
        "government": "政府",
        "department": "政府部门",
        "branch-office": "派出机构（分局）",
        "township-government": "乡镇政府",
        "subdistrict-office": "街道办事处",
        "zone-committee": "开发区管委会",
        "public-institution": "事业单位",
        "mass-organisation": "群团组织、社会团体",
        "judicial-organ": "司法机关",
        "coordinating-body": "议事协调机构",
        "enterprise": "企业",
        "collective": "统称",
    }
)

HOWS: Mapping[str, str] = MappingProxyType(
    {
        "exact": "写法已收录",
        "prefix": "层级字头＋已收录写法",
        "shape": "按名称构成判断",
        "collective": "统称",
        "abbreviation": "简称",
        "misspelling": "疑有错字",
        "ambiguous": "指代不明",
        "unknown": "未收录",
    }
)

CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "Assignment": "责任分工",
        "Citation": "依据文件",
        "Deadline": "完成时限",
        "DocumentNumber": "发文字号",
        "Finding": "发现的问题",
        "LeadingGroup": "领导小组",
        "Member": "成员单位",
        "Plan": "实施方案",
        "Programme": "专业镇工作",
        "Quantity": "数量",
        "Report": "检查报告",
        "Source": "出处",
        "Target": "目标",
        "Task": "重点任务",
        "Unit": "单位",
        "Waiver": "豁免",
    }
)
