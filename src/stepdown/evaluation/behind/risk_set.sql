-- A row is how many units of one measure and one family came under watch on one day, ended there by one cause, or were
-- watched no longer; or could not be timed, and why. As reduce/risk_set.sql, by family.
with family_spells as (
    select f.family_id, s.*
    from spells as s
    inner join considered_families as f on s.family_number = f.family_number
),

moved as (
    select family_id, measure, unit, 'entered' as what, null as cause, entered as day from family_spells where "left" is not null
    union all
    select
        family_id,
        measure,
        unit,
        case when cause is null then 'stopped' else 'ended' end as what,
        cause,
        "left" as day
    from family_spells
    where "left" is not null
    union all
    select family_id, measure, unit, 'untimed' as what, missing as cause, null as day from family_spells where "left" is null
)

select family_id, measure, unit, what, cause, day, count(*) as units
from moved
group by family_id, measure, unit, what, cause, day
