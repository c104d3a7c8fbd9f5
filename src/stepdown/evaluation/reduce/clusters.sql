-- A row is one pattern of what is known of the people of one family about one of six questions, and how many families have it:
-- how many people are known at the first point, of how many of them it was so, and the four kinds of pair of those known at
-- both points. Brothers and sisters go together; how closely is seen from such patterns, without a row of anybody.
with patterns as (
    select
        case
            when grouping(there_0) = 0 then 0
            when grouping(there_1) = 0 then 1
            when grouping(there_2) = 0 then 2
            when grouping(there_3) = 0 then 3
            when grouping(there_4) = 0 then 4
            else 5
        end as question,
        coalesce(there_0, there_1, there_2, there_3, there_4, there_5) as was_there,
        coalesce(absent_0, absent_1, absent_2, absent_3, absent_4, absent_5) as was_absent,
        count(*) as families
    from family_answers
    group by grouping sets (
        (there_0, absent_0),
        (there_1, absent_1),
        (there_2, absent_2),
        (there_3, absent_3),
        (there_4, absent_4),
        (there_5, absent_5)
    )
)

select
    'all' as dimension,
    'all' as value,
    $subject as unit,
    question,
    (was_there & 2097151) + (was_absent & 2097151) as known,
    was_there & 2097151 as present,
    (was_there >> 21) & 2097151 as persisted,
    was_there >> 42 as resolved,
    (was_absent >> 21) & 2097151 as emerged,
    was_absent >> 42 as at_neither,
    families
from patterns
where was_there + was_absent > 0
