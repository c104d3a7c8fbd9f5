-- A row is one counted child: the rung on the safeguarding ladder on the index day, at engagement and at closure
-- (null where no stretch covers the day), and the rung found at the latest follow-up. Beside them stands the state of the
-- risk of being accommodated at referral, by its rank in family_state_order. Kept, in small numbers, since several tables
-- read it; why a few have left the ladder is in left_by.
with stood as (
    select
        unit_number,
        max(case when at_referral then rung end) as rung_at_referral,
        max(case when at_engagement then rung end) as rung_at_engagement,
        max(case when at_closure then rung end) as rung_at_closure
    from child_stretches
    group by unit_number
),

at_risk as (
    select c.unit_number, max(k.rank) as at_risk
    from source_observations as o
    inner join family_state_order as k on o.at_referral = k.state
    inner join index_children as c
        on o.subject_id = c.unit_id
        and c.observed_under = case when c.in_episode then o.episode_id else o.referral_id end
    where o.subject = 'child' and o.factor = 'at_risk_of_being_accommodated'
    group by c.unit_number
),

found as (
    select c.unit_number, arg_max(l.rung, f.months_after) as rung
    from follow_ups as f
    inner join index_children as c on f.subject_id = c.unit_id and c.in_episode and f.episode_id = c.observed_under
    inner join ladder as l on f.safeguarding_level = l.safeguarding_level
    where f.subject = 'child'
    group by c.unit_number
)

select
    c.unit_number,
    c.family_number,
    c.was_opened,
    c.was_closed,
    cast(r.at_risk as tinyint) as at_risk,
    cast(s.rung_at_referral as tinyint) as rung_at_referral,
    cast(s.rung_at_engagement as tinyint) as rung_at_engagement,
    cast(s.rung_at_closure as tinyint) as rung_at_closure,
    cast(f.rung as tinyint) as rung_at_follow_up
from index_children as c
left join stood as s on c.unit_number = s.unit_number
left join at_risk as r on c.unit_number = r.unit_number
left join found as f on c.unit_number = f.unit_number
