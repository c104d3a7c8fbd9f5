-- A row is one counted family whose episode closed, timed in days from closure to the next referral that the record holds:
-- a later referral to the team, or the day that a follow-up gives. A family without one is watched until the day the data
-- speak of; what a follow-up found after that day is not looked at. One of whom a follow-up says that it was referred again,
-- and nothing says when, cannot be timed.
with closed as (
    select f.family_id, f.family_number, f.episode_id, f.closed_on, p.as_at
    from counted_families as f
    cross join study_period as p
    where f.was_closed
),

again as (
    select c.family_id, cast(r.received_at as date) as day
    from closed as c
    inner join referrals as r on c.family_id = r.family_id
    where cast(r.received_at as date) > c.closed_on and coalesce(r.decision, '') != 'duplicate'
    union all
    select c.family_id, u.re_referred_on as day
    from closed as c
    inner join follow_ups as u on c.episode_id = u.episode_id and u."on" <= c.as_at
    where u.re_referred_on > c.closed_on
),

first_again as (
    select family_id, min(day) as day from again group by family_id
),

undated as (
    select distinct c.family_id
    from closed as c
    inner join follow_ups as u on c.episode_id = u.episode_id and u."on" <= c.as_at
    where u.re_referred and u.re_referred_on is null
)

select
    're_referral' as measure,
    'family' as unit,
    c.family_number,
    0 as entered,
    case
        when a.day <= c.as_at then date_diff('day', c.closed_on, a.day)
        when u.family_id is null then date_diff('day', c.closed_on, c.as_at)
    end as "left",
    case when a.day <= c.as_at then 're_referred' end as cause,
    'not_known' as missing
from closed as c
left join first_again as a on c.family_id = a.family_id
left join undated as u on c.family_id = u.family_id
