-- A row is one child of either group: the rung on the index day, the rung so many days after it (null where no stretch covers
-- the day, or where the data do not reach it), and whether the child had left the ladder by then.
-- Both groups are looked at equally long after the index day: a family without the team has no closure.
with placed as (
    select
        c.unit_number,
        max(case when date_diff('day', c.index_on, s.started_on) <= $days_after
            and date_diff('day', c.index_on, s.ended_on) > $days_after then s.rung end) as rung_after
    from index_children as c
    inner join child_stretches as s on c.unit_number = s.unit_number
    group by c.unit_number
),

gone as (
    select distinct c.unit_number
    from index_children as c
    inner join departures as d on c.unit_id = d.child_id
    where date_diff('day', c.index_on, d.ended_on) <= $days_after
        and coalesce(date_diff('day', c.index_on, d.next_on) > $days_after, true)
)

select
    c.unit_number,
    s.rung_at_referral as rung_before,
    case when date_diff('day', c.index_on, y.as_at) >= $days_after then p.rung_after end as rung_after,
    date_diff('day', c.index_on, y.as_at) >= $days_after and g.unit_number is not null as has_left
from index_children as c
inner join standings as s on c.unit_number = s.unit_number
cross join study_period as y
left join placed as p on c.unit_number = p.unit_number
left join gone as g on c.unit_number = g.unit_number
