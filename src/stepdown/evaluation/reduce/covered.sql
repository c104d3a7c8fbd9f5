-- A row is the days that the dataset covers, the only row: its first, and the one as at which it speaks.
select
    min("from") as first_day,
    max(as_at) as as_at
from coverage
