"""What every engine can do: seven methods, over a dataset's tables where they lie."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence, Set
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from stepdown.dataset.dataset import Dataset
from stepdown.dataset.names import quoted

if TYPE_CHECKING:
    import pyarrow as pa

type Parameters = Mapping[str, object] | None
type Columns = Mapping[str, tuple[type, Sequence[object]]]


class Engine(ABC):
    """Runs the text of ``.sql`` files over a dataset; values are bound as ``$name``.

    ``parameters`` may hold more than a statement names: one set of a study's choices serves all its files.
    """

    @abstractmethod
    def run(self, sql: str, parameters: Parameters = None) -> list[dict[str, Any]]:
        """The rows of a SELECT, each as a dictionary by column."""

    @abstractmethod
    def arrow(self, sql: str, parameters: Parameters = None) -> "pa.Table":
        """The rows of a SELECT as an Arrow table."""

    @abstractmethod
    def define(self, name: str, sql: str) -> None:
        """Give a SELECT without parameters a name, to be read as a table and computed anew each time."""

    @abstractmethod
    def keep(self, name: str, sql: str, parameters: Parameters = None) -> None:
        """Compute a SELECT once and keep its rows under a name."""

    @abstractmethod
    def register(self, name: str, table: "pa.Table") -> None:
        """Give an Arrow table a name, to be read as a table."""

    @abstractmethod
    def give(self, name: str, columns: Columns) -> None:
        """Give a few values a name, to be read as a table: each column has the type of its values, and the values.

        A whole number is kept in one byte: these are places and ranks, which stand in tables of many rows.
        """

    def gather(self, name: str, place: str, selects: Sequence[str]) -> None:
        """Compute several SELECTs once and keep the rows of all, each with the place of its SELECT, 0 the first."""
        numbered = (
            f"select *, cast({at} as tinyint) as {quoted(place)} from (\n{one_select(select)}\n)"  # noqa: S608 - as above
            for at, select in enumerate(selects)
        )
        self.keep(name, "\nunion all\n".join(numbered))

    @abstractmethod
    def close(self) -> None:
        """Let go of the tables; the engine cannot be used afterwards."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


type Opener = Callable[[Dataset], Engine]
"""Opens a dataset in an engine of one kind."""


def one_select(sql: str) -> str:
    """A statement without the mark that ends it, to stand in another."""
    return sql.strip().removesuffix(";")


def named_values(names: Set[str], parameters: Parameters) -> dict[str, object]:
    """The values that a statement names, of those that are given; KeyError says which are not."""
    given = parameters or {}
    if missing := sorted(names - given.keys()):
        raise KeyError(f"the statement needs a value for: {', '.join(missing)}")
    return {name: given[name] for name in names}


def refuse_unless_one(statements: int) -> None:
    """ValueError unless a text holds one statement."""
    if statements != 1:
        raise ValueError(f"an engine runs one statement at a time, not {statements}")
