"""lifelines over a pandas frame: Kaplan–Meier, and Aalen–Johansen of each end without its variance: usage: FILE OUT."""

import json
import sys
from pathlib import Path

import pandas as pd
from lifelines import AalenJohansenFitter, KaplanMeierFitter

from benchmarks.duration.make_spells import DAYS, ENDS


def main() -> None:
    """Read, fit, and write the shares."""
    _, spells, out = sys.argv
    frame = pd.read_parquet(spells, columns=["left", "cause"])
    status = frame["cause"].map({end: place for place, end in enumerate(ENDS, 1)}).fillna(0).astype(int)
    curve = KaplanMeierFitter().fit(frame["left"], status > 0)
    answer = {"still": [float(curve.predict(day)) for day in DAYS]}
    for place, end in enumerate(ENDS, 1):
        fitted = AalenJohansenFitter(calculate_variance=False, seed=1).fit(
            frame["left"], status, event_of_interest=place
        )
        density = fitted.cumulative_density_
        answer[end] = [float(density.loc[density.index <= day].iloc[-1, 0]) for day in DAYS]
    Path(out).write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__":
    main()
