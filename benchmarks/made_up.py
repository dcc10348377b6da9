"""Made-up plans of any size, the same every time."""

_UNITS = (
    "工信局",
    "农业农村局",
    "文旅局",
    "发改局",
    "科技局",
    "自然资源局",
    "市场局",
    "行政审批局",
    "金融办",
    "财政局",
    "商务局",
)
_PROSE = "围绕产业链补链强链，引导企业联合攻关、开拓市场，提升供给质量和效益，形成一批可复制的经验做法。"


def plan(tasks: int) -> str:
    """A plan of so many tasks, about 1 kB (UTF-8) each."""
    lines = ["晋源区专业镇高质量发展实施方案", "", "一、重点任务"]
    for number in range(1, tasks + 1):
        units = [f"区{_UNITS[(number * 7 + index) % len(_UNITS)]}" for index in range(6)]
        lines.append(
            f"{number}.做强第{number}类产业。{_PROSE * 6}到2027年底前，培育企业{number % 90 + 1}家以上。"
            f"（责任单位：{units[0]}、{units[1]}牵头，{'、'.join(units[2:])}、各镇（街）配合）"
        )
    return "\n".join(lines)


def names(count: int) -> list[str]:
    """So many different unit names: forms of the lexicon under made-up district names."""
    from zhuanyezhen.naming.lexicon import load_lexicon  # noqa: PLC0415 - peers import this module without us

    forms = [form.text for function in load_lexicon().functions for form in function.forms]
    places = [f"{first}{second}区" for first in "晋汾清榆泽潞" for second in "源阳川城河安"]
    return [f"{places[index % len(places)]}{forms[index % len(forms)]}" for index in range(count)]
