-- A row is one stretch of an invented child at one level: one before the referral, and one that covers the closure
-- unless the child turned 18 between.
select
    child_id(i) as child_id,
    level_at_referral(i) as safeguarding_level,
    referred_on(family_of(i)) - 100 as started_on,
    closed_on(family_of(i)) - 30 as ended_on,
    case when leaves(i) then 'turned_18' else 'level_changed' end as end_reason
from range(cast(getvariable('children') as bigint)) as t (i)
where has_level(i)
union all
select
    child_id(i) as child_id,
    level_at_closure(i) as safeguarding_level,
    closed_on(family_of(i)) - 30 as started_on,
    null as ended_on,
    null as end_reason
from range(cast(getvariable('children') as bigint)) as t (i)
where has_level(i) and not leaves(i)
