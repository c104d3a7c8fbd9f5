-- A row is how many units of one measure came under watch on one day of its clock, ended there by one cause, or were watched
-- no longer; or, without a day, how many could not be timed, and why.
with moved as (
    select measure, unit, 'entered' as what, null as cause, entered as day, units from spell_patterns where "left" is not null
    union all
    select measure, unit, case when cause is null then 'stopped' else 'ended' end as what, cause, "left" as day, units
    from spell_patterns
    where "left" is not null
    union all
    select measure, unit, 'untimed' as what, missing as cause, null as day, units from spell_patterns where "left" is null
)

select measure, unit, what, cause, day, cast(sum(units) as bigint) as units
from moved
group by measure, unit, what, cause, day
