-- A row is one pair of scores at the two points, of one measure answered by the same, in one family, or why there is no score,
-- and how many of its people, or goals, have it. As reduce/score_pairs.sql, by family.
select
    f.family_id,
    s.unit,
    s.instrument,
    s.respondent,
    s.first_score,
    case when s.first_score is null then s.first_missing end as first_missing,
    s.second_score,
    case when s.second_score is null then s.second_missing end as second_missing,
    count(*) as units
from scores as s
inner join counted_families as f on s.family_number = f.family_number
group by all
