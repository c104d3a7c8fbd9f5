-- A row is how many units of one measure and one family came under watch on one day, ended there by one cause, or were
-- watched no longer; or could not be timed, and why. As reduce/risk_set.sql, by family.
with moved as (
    select family_id, measure, unit, 'entered' as what, null as cause, entered as day from spells where "left" is not null
    union all
    select
        family_id,
        measure,
        unit,
        case when cause is null then 'stopped' else 'ended' end as what,
        cause,
        "left" as day
    from spells
    where "left" is not null
    union all
    select family_id, measure, unit, 'untimed' as what, missing as cause, null as day from spells where "left" is null
)

select family_id, measure, unit, what, cause, day, count(*) as units
from moved
group by family_id, measure, unit, what, cause, day
