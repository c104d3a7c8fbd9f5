-- A row is one pattern of what is known of the people of one family about one question, and how many families have it: how
-- many people are known at the first point, of how many of them it was so, and the four kinds of pair of those known at
-- both points. Brothers and sisters go together; how closely is seen from such patterns, without a row of anybody.
-- One question at a time, at its $place in the answers: one table of families is then held, and not one for each question.
with asked as (
    select
        family_number,
        was_there & (cast(1 as bigint) << $place) > 0 as was_there,
        is_there & (cast(1 as bigint) << $place) > 0 as is_there,
        is_absent & (cast(1 as bigint) << $place) > 0 as is_absent
    from answers
    where (was_there | was_absent) & (cast(1 as bigint) << $place) > 0
),

in_family as (
    select
        family_number,
        count(*) as known,
        count(case when was_there then 1 end) as present,
        count(case when was_there and is_there then 1 end) as persisted,
        count(case when was_there and is_absent then 1 end) as resolved,
        count(case when not was_there and is_there then 1 end) as emerged,
        count(case when not was_there and is_absent then 1 end) as at_neither
    from asked
    group by family_number
)

select
    'all' as dimension,
    'all' as value,
    $subject as unit,
    $question as question,
    known,
    present,
    persisted,
    resolved,
    emerged,
    at_neither,
    count(*) as families
from in_family
group by known, present, persisted, resolved, emerged, at_neither
