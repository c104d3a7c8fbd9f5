"""Runs a program in a process of its own and says how long it took, how much memory it had, and how it ended."""

import os
import resource
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

GIB = 1 << 30


@dataclass(frozen=True, slots=True)
class Run:
    """Wall seconds and the largest resident memory (bytes) of one run; ``failure`` in words, if it failed.

    The memory is at least what the runner held when it began the program (about 50 MB): the system counts it so.
    """

    seconds: float
    memory: int
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may take: seconds, and bytes of memory."""

    seconds: int = 600
    memory: int = 20 * GIB


def measure(command: Sequence[str], limits: Limits, log: Path) -> Run:
    """One run of a command. What it says goes to ``log``; it is stopped when its time is over."""
    with log.open("wb") as said:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=said, stderr=said, preexec_fn=_bounded(limits.memory))  # noqa: PLW1509
        status, usage, stopped = _wait(child.pid, start + limits.seconds)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
    failure = f"stopped after {limits.seconds} s" if stopped else _failure(child.returncode, log)
    return Run(seconds, usage.ru_maxrss * 1024, failure)


def _bounded(memory: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _wait(pid: int, deadline: float) -> tuple[int, resource.struct_rusage, bool]:
    """Wait for a child to end, or end it at the deadline; its own usage comes with its status."""
    while time.perf_counter() < deadline:
        found, status, usage = os.wait4(pid, os.WNOHANG)
        if found:
            return status, usage, False
        time.sleep(0.002)
    os.kill(pid, signal.SIGKILL)
    _, status, usage = os.wait4(pid, 0)
    return status, usage, True


def _failure(code: int, log: Path) -> str | None:
    if code == 0:
        return None
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    last = lines[-1][:200] if lines else f"ended with {code}"
    return "out of memory" if "MemoryError" in last or "Unable to allocate" in last or code == -signal.SIGKILL else last
