"""CHN: industrial chains (产业链): links nobody stands at, and chain leads nobody delivers to."""

from collections.abc import Iterator

from zhuanyezhen.findings import Severity
from zhuanyezhen.model.description import subject_of
from zhuanyezhen.model.enterprise import Chain, ChainLink, EnterpriseRole
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.rules._rule import Context, Hit, Told, rule
from zhuanyezhen.values.folding import fold_tight


@rule(
    "CHN001",
    "link-without-firm",
    Severity.INFO,
    title="产业链环节没有企业",
    basis=None,
    since="0.2",
    reads=("links",),
    told=Told(
        checks="产业链的每个环节，是否有企业，或有针对这一环节的招商线索；整条产业链都没有写企业的不查。",
        why="缺企业又没有招商线索的环节，是招商图谱上的空白。",
        mend="补写环节上的企业；确属空白的，列入招商重点。",
        bad="育种有企业，精深加工既没有企业，也没有招商线索",
        good="精深加工有一条招商线索",
    ),
)
def link_without_firm(programme: Programme, context: Context) -> Iterator[Hit]:
    """Every link of a chain has a firm, or an investment lead that is for it.

    A chain of which no link names a firm is not drawn yet, and nothing is concluded from it.

    Bad:  a firm at 育种, neither a firm nor a lead at 精深加工
    Good: an investment lead for 精深加工
    """
    for chain in programme.chains or ():
        for link in _empty_links(chain):
            if not programme.leads_for(chain, link):
                leads = "" if programme.investment_leads is None else "，也没有招商线索"
                yield Hit(
                    subject=f"{subject_of(chain)}·{link.name}",
                    message=f"产业链“{chain.name}”的环节“{link.name}”没有企业{leads}。请核实；确属空白的，可列入招商重点。",
                    message_en=f"Chain {chain.name}: no firm at the link {link.name}"
                    + (" and no investment lead for it." if leads else "."),
                    source=link.source or chain.source,
                    field="enterprises" if link.source else "links",
                )


@rule(
    "CHN002",
    "chain-lead-without-suppliers",
    Severity.INFO,
    title="链主企业没有配套企业",
    basis=None,
    since="0.2",
    misses=("enterprises",),
    told=Told(
        checks="链主企业在配套关系中是否有供给它的企业；没有报送配套关系的不查。",
        why="链主的作用在于带动配套，没有记录就看不出带动。",
        mend="补写配套关系。",
        bad="某酿造有限公司是链主，配套关系里没有一家供给它",
        good="某玻璃制品有限公司供给某酿造有限公司",
    ),
)
def chain_lead_without_suppliers(programme: Programme, context: Context) -> Iterator[Hit]:
    """A firm that leads a chain has somebody on file who delivers to it.

    Bad:  某酿造有限公司 is 链主, and nobody delivers to it
    Good: 某玻璃制品有限公司 delivers to 某酿造有限公司
    """
    known = [each.supplies for each in programme.enterprises or () if each.supplies is not None]
    served = {fold_tight(supply.to) for supplies in known for supply in supplies}
    for enterprise in programme.enterprises or ():
        lead = EnterpriseRole.CHAIN_LEAD in enterprise.roles
        if known and lead and served.isdisjoint({fold_tight(enterprise.name), fold_tight(enterprise.id)}):
            yield Hit(
                subject=subject_of(enterprise),
                message=f"链主企业“{enterprise.name}”没有配套企业的记录。请核实并补写配套关系。",
                message_en=f"{enterprise.name} leads its chain, and nobody is on file who delivers to it.",
                source=enterprise.source,
                field="roles",
            )


def _empty_links(chain: Chain) -> Iterator[ChainLink]:
    links = chain.links or ()
    if any(each.enterprises for each in links):
        yield from (each for each in links if not each.enterprises)
