-- A row is one pattern of goals in one family, and how many of its people, or it itself, have it. As
-- reduce/attained_patterns.sql, by family.
select
    f.family_id,
    a.unit,
    a.goals,
    a.weight,
    a.squared,
    a.first_sum,
    case when a.first_sum is null then a.first_missing end as first_missing,
    a.second_sum,
    case when a.second_sum is null then a.second_missing end as second_missing,
    count(*) as units
from attained as a
inner join counted_families as f on a.family_number = f.family_number
group by all
