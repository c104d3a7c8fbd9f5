-- A row is one pattern of what is known of the people of one family about one question, and how many families have it: how
-- many people are known at the first point, of how many of them it was so, and the four kinds of pair of those known at
-- both points. Brothers and sisters go together; how closely is seen from such patterns, without a row of anybody.
with in_family as (
    select
        unit,
        question,
        family_id,
        count(was_there) as known,
        count(case when was_there then 1 end) as present,
        count(case when was_there and is_there then 1 end) as persisted,
        count(case when was_there and not is_there then 1 end) as resolved,
        count(case when not was_there and is_there then 1 end) as emerged,
        count(case when not was_there and not is_there then 1 end) as at_neither
    from answers
    group by unit, question, family_id
)

select
    'all' as dimension,
    'all' as value,
    unit,
    question,
    known,
    present,
    persisted,
    resolved,
    emerged,
    at_neither,
    count(*) as families
from in_family
where known > 0
group by unit, question, known, present, persisted, resolved, emerged, at_neither
