-- A row is one factor's course, at the four points, for one counted family. A family has a parent's factor when any of
-- its counted parents has it; where none has, the least certain state of any parent decides (a parent never asked is not asked).
-- The order is in family_state_order: the highest rank among the parents and the family's own row is the family's.
with asked as (
    select
        p.unit_id,
        p.family_number,
        w.factor
    from considered_parents as p
    cross join wanted_factors as w
    where p.included and w.subject = 'parent'
),

courses as (
    select
        a.family_number,
        a.factor,
        coalesce(o.at_referral, 'not_asked') as at_referral,
        coalesce(o.at_engagement, 'not_asked') as at_engagement,
        coalesce(o.at_closure, 'not_asked') as at_closure,
        coalesce(o.at_follow_up, 'not_asked') as at_follow_up
    from asked as a
    left join index_observations as o on a.unit_id = o.unit_id and a.factor = o.factor and o.unit = 'parent'
    union all
    select
        c.family_number,
        o.factor,
        o.at_referral,
        o.at_engagement,
        o.at_closure,
        o.at_follow_up
    from source_observations as o
    inner join counted_families as c
        on o.subject_id = c.family_id
        and (o.episode_id = c.episode_id or (c.episode_id is null and o.referral_id = c.referral_id))
    where o.subject = 'family'
)

select
    c.family_number,
    c.factor,
    arg_max(c.at_referral, r.rank) as at_referral,
    arg_max(c.at_engagement, e.rank) as at_engagement,
    arg_max(c.at_closure, l.rank) as at_closure,
    arg_max(c.at_follow_up, f.rank) as at_follow_up
from courses as c
left join family_state_order as r on c.at_referral = r.state
left join family_state_order as e on c.at_engagement = e.state
left join family_state_order as l on c.at_closure = l.state
left join family_state_order as f on c.at_follow_up = f.state
group by c.family_number, c.factor
