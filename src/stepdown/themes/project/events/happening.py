"""What every event is: frozen, and known by its ``kind``."""

from stepdown.written.part import Part


class Happening(Part):
    """One thing that happened. Its ``words``, where it has any, are kept apart, so that they can be erased."""

    kind: str

    model_config = Part.model_config | {"str_strip_whitespace": False}
