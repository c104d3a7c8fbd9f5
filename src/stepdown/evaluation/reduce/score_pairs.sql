-- A row is one pair of scores at the two points, of one measure answered by the same, or why there is no score, and how many
-- people, or goals, have it.
select
    unit,
    instrument,
    respondent,
    first_score,
    case when first_score is null then first_missing end as first_missing,
    second_score,
    case when second_score is null then second_missing end as second_missing,
    count(*) as units
from scores
group by all
