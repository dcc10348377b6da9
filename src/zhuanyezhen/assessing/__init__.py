"""Who meets which criteria (对照认定标准摸底): conditions as data, three-valued verdicts, and what is lacking."""

from zhuanyezhen.assessing.answer import Assessment, ConditionAnswer
from zhuanyezhen.assessing.assess import assess, assess_all
from zhuanyezhen.assessing.schema import criteria_schema
from zhuanyezhen.assessing.standard import read_criteria, standard_criteria
from zhuanyezhen.assessing.title import Criteria, Judgement, Title, Version
from zhuanyezhen.assessing.verdict import Verdict

__all__ = [
    "Assessment",
    "ConditionAnswer",
    "Criteria",
    "Judgement",
    "Title",
    "Verdict",
    "Version",
    "assess",
    "assess_all",
    "criteria_schema",
    "read_criteria",
    "standard_criteria",
]
