-- A row is one pattern of goals: how many, the sums of their weights and of the squares of these, and at the two points the sum
-- of weight times level or why it is not known; and how many people, or families, have it.
select
    unit,
    goals,
    weight,
    squared,
    first_sum,
    case when first_sum is null then first_missing end as first_missing,
    second_sum,
    case when second_sum is null then second_missing end as second_missing,
    count(*) as units
from attained
group by all
