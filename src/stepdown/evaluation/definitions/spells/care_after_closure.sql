-- A row is one counted child whose family's episode closed and who was on the ladder and not looked after on that day, timed
-- in days from closure to becoming looked after, for the first time or again. Leaving the ladder is another end. Watching
-- ends where the record of the child's levels has a gap, and on the day the data speak of. A child whose level on the day of
-- closure is not known cannot be timed.
with after as (
    select
        s.unit_number,
        max(case when s.started_on <= s.closed_on then s.rung end) as rung_at_closure,
        min(case when s.rung = l.rung and s.started_on > s.closed_on then s.started_on end) as care_on,
        min(case when s.rung < 0 and s.started_on > s.closed_on then s.started_on end) as left_on,
        min(case when s.next_rung is null then s.until end) as told_until
    from child_states as s
    cross join ladder as l
    where l.safeguarding_level = 'looked_after' and s.ended_on > s.closed_on
    group by s.unit_number
)

select
    'care_after_closure' as measure,
    'child' as unit,
    c.family_number,
    0 as entered,
    case
        when a.rung_at_closure is not null
            then date_diff(
                'day',
                c.closed_on,
                least(coalesce(a.care_on, a.told_until), coalesce(a.left_on, a.told_until), a.told_until)
            )
    end as "left",
    case
        when a.care_on <= a.told_until and a.care_on < coalesce(a.left_on, date '9999-12-31') then 'looked_after'
        when a.left_on <= a.told_until then 'left_ladder'
    end as cause,
    'not_known' as missing
from index_children as c
cross join ladder as l
left join after as a on c.unit_number = a.unit_number
where
    c.was_closed
    and l.safeguarding_level = 'looked_after'
    and coalesce(a.rung_at_closure >= 0 and a.rung_at_closure != l.rung, true)
