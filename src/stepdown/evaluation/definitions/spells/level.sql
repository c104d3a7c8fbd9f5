-- A row is one stretch of a counted child at one safeguarding level that reaches beyond the family's index day, timed in days
-- from its own first day. A stretch that had begun before the index day is watched from that day on, for one that had ended
-- before would not be here (delayed entry). The cause is a step down, a step up, or leaving the ladder.
select
    concat('level:', l.safeguarding_level) as measure,
    'stretch' as unit,
    s.family_number,
    greatest(0, date_diff('day', s.started_on, s.index_on)) as entered,
    date_diff('day', s.started_on, s.until) as "left",
    case
        when s.next_rung is null then null
        when s.next_rung < 0 then 'left_ladder'
        when s.next_rung < s.rung then 'stepped_down'
        else 'stepped_up'
    end as cause,
    null as missing
from child_states as s
inner join ladder as l on s.rung = l.rung
where s.until > greatest(s.index_on, s.started_on)
