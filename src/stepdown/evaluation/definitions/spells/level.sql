-- A row is one stretch of a counted child at one safeguarding level that reaches beyond the family's index day, timed in days
-- from its own first day. A stretch that had begun before the index day is watched from that day on, for one that had ended
-- before would not be here (delayed entry). The cause is a step down, a step up, or leaving the ladder.
select
    concat('level:', s.state) as measure,
    'stretch' as unit,
    concat(s.unit_id, ':', s.started_on) as unit_id,
    s.family_id,
    greatest(0, date_diff('day', s.started_on, s.index_on)) as entered,
    date_diff('day', s.started_on, s.until) as "left",
    case
        when s.next_state is null then null
        when n.rung is null then 'left_ladder'
        when n.rung < l.rung then 'stepped_down'
        else 'stepped_up'
    end as cause,
    null as missing
from child_states as s
inner join ladder as l on s.state = l.safeguarding_level
left join ladder as n on s.next_state = n.safeguarding_level
where s.until > greatest(s.index_on, s.started_on)
