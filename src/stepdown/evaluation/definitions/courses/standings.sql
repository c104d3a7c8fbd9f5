-- A row is one counted child: the rung on the safeguarding ladder on the index day, at engagement and at closure
-- (null where no stretch covers the day), and the reason for having left the ladder by that day, if any.
-- A stretch runs from its first day up to but not including its last, so that a level that begins on the day of
-- closure is the level at closure. A child has left the ladder by a day if the last stretch begun by then ended by
-- then in leaving. The rung at follow-up is the one found at the latest follow-up. Beside them stands whether the child
-- was at risk of being accommodated at referral.
-- Leaving and follow-up are found apart, since they concern few: everybody is grouped for three numbers only.
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

at_risk as (
    select unit_id, at_referral
    from person_courses
    where unit = 'child' and factor = 'at_risk_of_being_accommodated'
),

stood as (
    select
        c.unit_id,
        c.episode_state,
        r.at_referral as at_risk,
        max(case when c.index_on >= s.started_on and c.index_on < s.ended_on then s.rung end) as rung_at_referral,
        max(case when c.engaged_on >= s.started_on and c.engaged_on < s.ended_on then s.rung end) as rung_at_engagement,
        max(case when c.closed_on >= s.started_on and c.closed_on < s.ended_on then s.rung end) as rung_at_closure
    from counted_people as c
    left join at_risk as r on c.unit_id = r.unit_id
    left join stretches as s on c.unit_id = s.child_id
    where c.unit = 'child'
    group by c.unit_id, c.episode_state, r.at_referral
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
    inner join counted_people as c on l.child_id = c.unit_id and c.unit = 'child'
    group by c.unit_id
),

found as (
    select c.unit_id, arg_max(l.rung, f.months_after) as rung
    from follow_ups as f
    inner join counted_people as c on f.subject_id = c.unit_id and c.unit = 'child' and f.episode_id = c.episode_id
    inner join ladder as l on f.safeguarding_level = l.safeguarding_level
    where f.subject = 'child'
    group by c.unit_id
)

select
    s.unit_id,
    s.episode_state,
    coalesce(s.at_risk, 'not_asked') as at_risk,
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
