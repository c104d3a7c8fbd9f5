"""Whose area the team works in, as the Department's series name it, and which areas stand beside it in the report."""

from typing import Self

from pydantic import model_validator

from stepdown.written.part import Part, Sentence


class Authority(Part):
    """The local authority of the study. Its neighbours are the study's choice, made before anybody looks."""

    name: Sentence
    beside: tuple[Sentence, ...] = ()
    why: str = ""

    @model_validator(mode="after")
    def _published(self) -> Self:
        from stepdown.evaluation.areas.shipped import shipped_areas

        for name in (self.name, *self.beside):
            shipped_areas().area(name)  # UnknownAreaError is a ValueError that says what is like it
        if len(self.beside) > MOST_BESIDE:
            raise ValueError(f"{len(self.beside)} areas stand beside; name at most {MOST_BESIDE}, to tell lines apart")
        return self


MOST_BESIDE = 10
