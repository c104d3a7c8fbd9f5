"""What a coder sees: a project without what others coded in a text that the coder is coding blind."""

from dataclasses import replace

from stepdown.themes.project.state.project import Project


def is_blind(project: Project, source: str, coder: str) -> bool:
    """Whether this coder must not see what others coded in this text yet."""
    return any(
        source in double.sources and coder in double.coders and not double.is_open
        for double in project.doubles.values()
    )


def as_seen_by(project: Project, coder: str) -> Project:
    """The project as this coder may see it: of texts that they code blind, only their own codings and memos."""
    blind = {source for source in project.sources if is_blind(project, source, coder)}
    if not blind:
        return project
    codings = {
        source: {key: c for key, c in of_source.items() if c.coder == coder} if source in blind else of_source
        for source, of_source in project.codings.items()
    }
    memos = {
        key: memo
        for key, memo in project.memos.items()
        if memo.author == coder or not {memo.source, memo.about_id} & blind
    }
    return replace(project, codings=codings, memos=memos)
