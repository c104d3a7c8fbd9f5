-- A row is one counted child: the rung on the safeguarding ladder on the index day, at engagement and at closure
-- (null where no stretch covers the day), and the reason for having left the ladder by that day, if any.
-- A stretch runs from its first day up to but not including its last, so that a level that begins on the day of
-- closure is the level at closure. A child has left the ladder by a day if the last stretch begun by then ended by
-- then in leaving. The rung at follow-up is the one found at the latest follow-up.
with children_counted as (
    select unit_id, index_on, engaged_on, closed_on, episode_state, episode_id
    from cohort
    where unit = 'child' and included
),

stretches as (
    select
        s.child_id,
        l.rung,
        s.started_on,
        coalesce(s.ended_on, date '9999-12-31') as ended_on,
        case when s.end_reason in (select reason from left_ladder) then s.end_reason else 'stayed' end as left_by
    from safeguarding as s
    inner join ladder as l on s.safeguarding_level = l.safeguarding_level
),

found as (
    select
        f.subject_id as child_id,
        f.episode_id,
        arg_max(l.rung, f.months_after) as rung
    from follow_ups as f
    inner join ladder as l on f.safeguarding_level = l.safeguarding_level
    where f.subject = 'child'
    group by f.subject_id, f.episode_id
),

stood as (
    select
        c.unit_id,
        c.episode_id,
        c.episode_state,
        max(case when c.index_on >= s.started_on and c.index_on < s.ended_on then s.rung end) as rung_at_referral,
        max(case when c.engaged_on >= s.started_on and c.engaged_on < s.ended_on then s.rung end) as rung_at_engagement,
        max(case when c.closed_on >= s.started_on and c.closed_on < s.ended_on then s.rung end) as rung_at_closure,
        arg_max(case when s.ended_on <= c.index_on then s.left_by else 'stayed' end, s.started_on)
            filter (where s.started_on <= c.index_on) as left_at_referral,
        arg_max(case when s.ended_on <= c.engaged_on then s.left_by else 'stayed' end, s.started_on)
            filter (where s.started_on <= c.engaged_on) as left_at_engagement,
        arg_max(case when s.ended_on <= c.closed_on then s.left_by else 'stayed' end, s.started_on)
            filter (where s.started_on <= c.closed_on) as left_at_closure
    from children_counted as c
    left join stretches as s on c.unit_id = s.child_id
    group by c.unit_id, c.episode_id, c.episode_state
)

select
    s.unit_id,
    s.episode_state,
    s.rung_at_referral,
    s.rung_at_engagement,
    s.rung_at_closure,
    f.rung as rung_at_follow_up,
    nullif(s.left_at_referral, 'stayed') as left_at_referral,
    nullif(s.left_at_engagement, 'stayed') as left_at_engagement,
    nullif(s.left_at_closure, 'stayed') as left_at_closure
from stood as s
left join found as f on s.unit_id = f.child_id and s.episode_id = f.episode_id
