-- A row is the last day of which the dataset tells, the only row: the last that any source covers or, where the dataset
-- does not say what its sources cover, the last day that stands in it.
with covered as (
    select max("to") as day from coverage
),

standing_in_it as (
    select started_on as day from safeguarding
    union all
    select cast(ended_on - interval 1 day as date) as day from safeguarding
    union all
    select cast(received_at as date) as day from referrals
    union all
    select closed_on as day from episodes
),

written as (
    select max(day) as day from standing_in_it
)

select coalesce(c.day, w.day) as day
from covered as c
cross join written as w
