"""What a report of a project can show of what people wrote, by what it is: for the check for real names."""

from stepdown.themes.project.state.project import Project


def said_in_report(project: Project) -> dict[str, str]:
    """Quotes, findings, rows, areas, what codes say of themselves, and answers to checklists."""
    analysis, sources = project.analysis, project.sources
    quotes = {f"quote {q.id}": q.words or sources[q.source].quote(q.start, q.end) for q in analysis.quotes.values()}
    findings = {
        f"the finding of the {kind.label.lower()} on “{analysis.areas[area].title}”": found.words or ""
        for (area, kind), found in analysis.findings.items()
    }
    rows = {
        f"the row “{analysis.areas[area].title}”": f"{r.words or ''}\n{r.follows}\n{r.by_whom}"
        for area, r in analysis.rows.items()
    }
    codes = {
        f"the code “{c.name}”": f"{c.name}\n{c.text.definition}\n{c.text.example}" for c in project.framework.in_use()
    }
    answers = {f"item {item} of {checklist}": a.words or "" for (checklist, item), a in analysis.answered.items()}
    titles = "\n".join((project.about.title, project.about.question, *(a.title for a in analysis.areas.values())))
    return {"titles": titles} | quotes | findings | rows | codes | answers
