-- A row is one counted child: the rung on the safeguarding ladder on the index day, at engagement and at closure
-- (null where no stretch covers the day), and the reason for having left the ladder by that day, if any.
-- The rung at follow-up is the one found at the latest follow-up. Beside them stands the state of the risk of being
-- accommodated at referral, by its rank in family_state_order.
-- Stretches and that risk are what is said of everybody: each child is grouped once, for four small numbers, which are
-- kept as such since several tables read them. Leaving and follow-up concern few and are found apart.
with said as (
    select
        child_id,
        rung,
        started_on,
        ended_on,
        null as episode_id,
        null as referral_id,
        null as at_risk
    from stretches
    union all
    select
        o.subject_id as child_id,
        null as rung,
        null as started_on,
        null as ended_on,
        o.episode_id,
        o.referral_id,
        k.rank as at_risk
    from source_observations as o
    inner join family_state_order as k on o.at_referral = k.state
    where o.subject = 'child' and o.factor = 'at_risk_of_being_accommodated'
),

stood as (
    select
        c.unit_id,
        c.family_number,
        c.was_opened,
        c.was_closed,
        max(case when c.index_on >= s.started_on and c.index_on < s.ended_on then s.rung end) as rung_at_referral,
        max(case when c.engaged_on >= s.started_on and c.engaged_on < s.ended_on then s.rung end) as rung_at_engagement,
        max(case when c.closed_on >= s.started_on and c.closed_on < s.ended_on then s.rung end) as rung_at_closure,
        max(case when c.observed_under = case when c.in_episode then s.episode_id else s.referral_id end
            then s.at_risk end) as at_risk
    from index_children as c
    left join said as s on c.unit_id = s.child_id
    group by c.unit_id, c.family_number, c.was_opened, c.was_closed
),

found as (
    select c.unit_id, arg_max(l.rung, f.months_after) as rung
    from follow_ups as f
    inner join index_children as c on f.subject_id = c.unit_id and c.in_episode and f.episode_id = c.observed_under
    inner join ladder as l on f.safeguarding_level = l.safeguarding_level
    where f.subject = 'child'
    group by c.unit_id
)

select
    s.unit_id,
    s.family_number,
    s.was_opened,
    s.was_closed,
    cast(s.at_risk as tinyint) as at_risk,
    cast(s.rung_at_referral as tinyint) as rung_at_referral,
    cast(s.rung_at_engagement as tinyint) as rung_at_engagement,
    cast(s.rung_at_closure as tinyint) as rung_at_closure,
    cast(f.rung as tinyint) as rung_at_follow_up,
    g.left_at_referral,
    g.left_at_engagement,
    g.left_at_closure
from stood as s
left join left_by as g on s.unit_id = g.unit_id
left join found as f on s.unit_id = f.unit_id
