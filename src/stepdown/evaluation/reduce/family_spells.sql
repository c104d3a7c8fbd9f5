-- A row is one spell that a family has so many of: how long it was watched and how it ended. The family has no name here,
-- only a number of its own within a measure. These are rows for analysis, and stay where they are: what pools is what is
-- reckoned of them once the counts of all are in.
with numbered as (
    select
        dense_rank() over (partition by measure, unit order by family_number) as family,
        measure,
        unit,
        entered,
        "left",
        cause
    from spells
    where "left" is not null
)

select measure, unit, family, entered, "left", cause, count(*) as units
from numbered
group by measure, unit, family, entered, "left", cause
