"""The copies of a record that are made so that nothing of it is lost."""

from stepdown.domain.word import Word


class CopyKind(Word):
    """What became of a copy of the record."""

    BACKUP = "backup", "A backup was taken"
    RESTORED = "restored", "The record was restored from a backup"
    CONTINUITY_PACK = "continuity_pack", "A continuity pack was taken"
