-- A row is one pattern of the people of one family, or of its goals, about one outcome of a measure, and how many families
-- have it: of how many both scores are known, and of how many of them this is the outcome. What outcome a pair of scores is
-- was said before, of every pair that there is.
with in_family as (
    select
        s.unit,
        concat(o.measure, '.', o.outcome) as question,
        s.family_number,
        count(*) as known,
        count(case when o.is_so then 1 end) as present
    from scores as s
    inner join score_outcomes as o
        on s.unit = o.unit
        and s.instrument = o.instrument
        and s.respondent = o.respondent
        and s.first_score = o.first_score
        and s.second_score = o.second_score
    group by s.unit, o.measure, o.outcome, s.family_number
)

select
    'all' as dimension,
    'all' as value,
    unit,
    question,
    known,
    present,
    count(*) as families
from in_family
group by unit, question, known, present
