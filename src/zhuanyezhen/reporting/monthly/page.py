"""The monthly report as Markdown, and as one web page that stands by itself."""

from collections.abc import Iterator, Sequence

from zhuanyezhen.findings import Report
from zhuanyezhen.model.programme import Programme
from zhuanyezhen.reporting.html_text import page_head, table_of
from zhuanyezhen.reporting.markdown import escape, table
from zhuanyezhen.reporting.monthly.section import MonthlySection, numbered, title_of, until
from zhuanyezhen.showing.markup import Html, html, joined
from zhuanyezhen.words import Language
from zhuanyezhen.words import reports as words


def monthly_to_markdown(
    programme: Programme, report: Report, sections: Sequence[MonthlySection], *, lang: Language = "zh"
) -> str:
    """The report as Markdown."""
    lines = [f"# {escape(title_of(programme, lang))}", "", until(report, lang), ""]
    for number, section in enumerate(sections):
        lines += [f"## {escape(numbered(number, section, lang))}", ""]
        for sentence in section.told:
            lines += [escape(sentence), ""]
        if section.rows:
            lines += table(section.headings, section.rows)
    return "\n".join(lines).rstrip("\n") + "\n"


def monthly_to_html(
    programme: Programme, report: Report, sections: Sequence[MonthlySection], *, lang: Language = "zh"
) -> str:
    """The report as a page that stands by itself; nothing is loaded from anywhere."""
    return "\n".join(_page(programme, report, sections, lang)) + "\n"


def _page(
    programme: Programme, report: Report, sections: Sequence[MonthlySection], lang: Language
) -> Iterator[Html]:
    title = title_of(programme, lang)
    yield page_head(title, "report.css", "monthly.css", script=False, lang=lang)
    yield html('<a class="skip" href="#report">{}</a>', words.SKIP_TO_TEXT(lang))
    yield html('<header><h1>{}</h1><p class="about">{}</p>', title, until(report, lang))
    titles = enumerate(each.title for each in sections)
    links = joined(html('<li><a href="#part.{}">{}</a></li>', *each) for each in titles)
    contents = html('<nav class="contents" aria-label="{}"><ul>{}</ul></nav>', words.CONTENTS(lang), links)
    yield html("{}</header>", contents)
    yield html('<main id="report">')
    for number, section in enumerate(sections):
        yield html('<section id="part.{}"><h2>{}</h2>', number, numbered(number, section, lang))
        yield from (html("<p>{}</p>", sentence) for sentence in section.told)
        yield from table_of(section.title, section.headings, section.rows)
        yield html("</section>")
    made = words.MADE(lang, version=report.library_version)
    yield html("</main>\n<footer><p>{}</p></footer>", made)
    yield html("</body>\n</html>")
