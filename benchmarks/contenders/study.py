"""The study of the benchmark: the factors asked for and nothing else; everybody is counted."""

from benchmarks.asked import COUNTED, FACTORS
from stepdown.evaluation.study import Study, parse_study


def study() -> Study:
    """Families referred in a year, as at a day by which all are closed; referral is compared with closure."""
    return parse_study(f"""
[study]
id = "benchmark"
title = "The benchmark's study of invented children"
service = "An invented service"
area = "Nowhere"

[period]
referred_from = 2021-01-01
referred_to = 2022-12-31
as_at = 2023-12-31

[threshold]
version = "1"
text = "Any family."

[edge_of_care]
version = "1"
text = "Any child."

[factors]
child = {[*FACTORS, COUNTED]}
parent = []
family = []

[primary_outcome]
result = "movement.stepped_down"
""")
