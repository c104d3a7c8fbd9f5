"""Hides pandas: Arrow loads it wherever it is, and Stepdown's own installation has none; it is here for its peers."""

import sys
from importlib.machinery import ModuleSpec


class _Hidden:
    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name == "pandas":
            raise ImportError("pandas is hidden, as it is where Stepdown alone is installed")
        return None


sys.meta_path.insert(0, _Hidden())  # type: ignore[arg-type]
