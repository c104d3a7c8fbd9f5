-- A row is how many children stood so, a number of whole months before or after the day of the family's first referral.
-- Every child of a family that was referred is counted, in every month. `standing` is a safeguarding level, left_ladder
-- where the last stretch begun by then had ended by then in leaving, or else not_known: a day without a row is never
-- closed. `is_later`: the day lies after the last of which any child's level is told.
with at_month as (
    select
        k.child_id,
        m.month,
        cast(f.index_on + m.month * interval 1 month as date) as day
    from children as k
    inner join index_referrals as f on k.family_id = f.family_id
    cross join months as m
),

stood as (
    select
        a.child_id,
        a.month,
        a.day,
        max(l.rung) as rung
    from at_month as a
    left join told_levels as t on a.child_id = t.child_id and a.day >= t.started_on and a.day < t.until
    left join ladder as l on t.safeguarding_level = l.safeguarding_level
    group by a.child_id, a.month, a.day
),

gone as (
    select
        a.child_id,
        a.month,
        max(d.ended_on) as ended_on
    from at_month as a
    inner join departures as d on a.child_id = d.child_id
    where d.ended_on <= a.day and coalesce(d.next_on > a.day, true)
    group by a.child_id, a.month
),

placed as (
    select
        s.month,
        s.day > e.day as is_later,
        case
            when l.safeguarding_level is not null then l.safeguarding_level
            when s.day > e.day or g.ended_on is null then 'not_known'
            else 'left_ladder'
        end as standing
    from stood as s
    cross join as_at as e
    left join ladder as l on s.rung = l.rung
    left join gone as g on s.child_id = g.child_id and s.month = g.month
)

select
    month,
    standing,
    is_later,
    count(*) as children
from placed
group by month, standing, is_later
order by month, standing, is_later
