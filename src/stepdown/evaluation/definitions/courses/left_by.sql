-- A row is one counted child who left the safeguarding ladder: the reason for having left it by the index day, by
-- engagement and by closure, if any. A child has left by a day if the last stretch begun by then ended by then in leaving.
select
    c.unit_number,
    max(case when d.started_on <= c.index_on and d.ended_on <= c.index_on
        and coalesce(d.next_on > c.index_on, true) then d.end_reason end) as left_at_referral,
    max(case when d.started_on <= c.engaged_on and d.ended_on <= c.engaged_on
        and coalesce(d.next_on > c.engaged_on, true) then d.end_reason end) as left_at_engagement,
    max(case when d.started_on <= c.closed_on and d.ended_on <= c.closed_on
        and coalesce(d.next_on > c.closed_on, true) then d.end_reason end) as left_at_closure
from departures as d
inner join index_children as c on d.child_id = c.unit_id
group by c.unit_number
