-- A row is one counted child: the rung on the safeguarding ladder on the index day, at engagement and at closure
-- (null where no stretch covers the day), and the reason for having left the ladder by that day, if any.
-- A stretch runs from its first day up to but not including its last, so that a level that begins on the day of
-- closure is the level at closure. A child has left the ladder by a day if the last stretch begun by then ended by
-- then in leaving. The rung at follow-up is the one found at the latest follow-up. Beside them stands the state of the
-- risk of being accommodated at referral, by its rank in family_state_order.
-- Leaving and follow-up are found apart, since they concern few: everybody is grouped for four small numbers only.
with stretches as (
    select
        s.child_id,
        l.rung,
        s.started_on,
        coalesce(s.ended_on, date '9999-12-31') as ended_on,
        s.end_reason
    from safeguarding as s
    inner join ladder as l on s.safeguarding_level = l.safeguarding_level
),

counted as (
    select
        p.unit_id,
        p.family_id,
        p.was_opened,
        p.was_closed,
        f.index_on,
        f.engaged_on,
        f.closed_on
    from counted_people as p
    inner join index_referrals as f on p.family_id = f.family_id
    where p.is_child
),

seen as (
    select unit_id, was_opened, was_closed, null as rung_at_referral, null as rung_at_engagement,
        null as rung_at_closure, null as at_risk
    from counted_people
    where is_child
    union all
    select
        c.unit_id,
        c.was_opened,
        c.was_closed,
        case when c.index_on >= s.started_on and c.index_on < s.ended_on then s.rung end as rung_at_referral,
        case when c.engaged_on >= s.started_on and c.engaged_on < s.ended_on then s.rung end as rung_at_engagement,
        case when c.closed_on >= s.started_on and c.closed_on < s.ended_on then s.rung end as rung_at_closure,
        null as at_risk
    from stretches as s
    inner join counted as c on s.child_id = c.unit_id
    union all
    select o.unit_id, o.was_opened, o.was_closed, null as rung_at_referral, null as rung_at_engagement,
        null as rung_at_closure, k.rank as at_risk
    from index_observations as o
    inner join family_state_order as k on o.at_referral = k.state
    where o.unit = 'child' and o.factor = 'at_risk_of_being_accommodated'
),

stood as (
    select
        unit_id,
        was_opened,
        was_closed,
        max(rung_at_referral) as rung_at_referral,
        max(rung_at_engagement) as rung_at_engagement,
        max(rung_at_closure) as rung_at_closure,
        max(at_risk) as at_risk
    from seen
    group by unit_id, was_opened, was_closed
),

leavings as (
    select s.child_id, s.started_on, s.ended_on, s.end_reason, min(n.started_on) as next_on
    from stretches as s
    inner join left_ladder as l on s.end_reason = l.reason
    left join stretches as n on s.child_id = n.child_id and s.started_on < n.started_on
    group by s.child_id, s.started_on, s.ended_on, s.end_reason
),

gone as (
    select
        c.unit_id,
        max(case when l.started_on <= c.index_on and l.ended_on <= c.index_on
            and coalesce(l.next_on > c.index_on, true) then l.end_reason end) as left_at_referral,
        max(case when l.started_on <= c.engaged_on and l.ended_on <= c.engaged_on
            and coalesce(l.next_on > c.engaged_on, true) then l.end_reason end) as left_at_engagement,
        max(case when l.started_on <= c.closed_on and l.ended_on <= c.closed_on
            and coalesce(l.next_on > c.closed_on, true) then l.end_reason end) as left_at_closure
    from leavings as l
    inner join counted as c on l.child_id = c.unit_id
    group by c.unit_id
),

found as (
    select p.unit_id, arg_max(l.rung, f.months_after) as rung
    from follow_ups as f
    inner join index_referrals as i on f.episode_id = i.episode_id
    inner join counted_people as p on f.subject_id = p.unit_id and p.is_child and i.family_id = p.family_id
    inner join ladder as l on f.safeguarding_level = l.safeguarding_level
    where f.subject = 'child'
    group by p.unit_id
)

select
    s.unit_id,
    s.was_opened,
    s.was_closed,
    s.at_risk,
    s.rung_at_referral,
    s.rung_at_engagement,
    s.rung_at_closure,
    f.rung as rung_at_follow_up,
    g.left_at_referral,
    g.left_at_engagement,
    g.left_at_closure
from stood as s
left join gone as g on s.unit_id = g.unit_id
left join found as f on s.unit_id = f.unit_id
