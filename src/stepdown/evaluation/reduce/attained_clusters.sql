-- A row is one pattern of the people of one family about their goals at one point, and how many families have it: of how many the
-- levels of all goals are known at both points, and of how many of them the goals came out as expected or better at this one.
with compared as (
    select unit, family_number, first_point as point, first_sum as attained
    from attained
    where first_sum is not null and second_sum is not null
    union all
    select unit, family_number, second_point as point, second_sum as attained
    from attained
    where first_sum is not null and second_sum is not null
),

in_family as (
    select
        unit,
        concat('measures.goal_attainment_scaling.', unit, '.levels.', point, '.as_expected') as question,
        family_number,
        count(*) as known,
        count(case when attained >= 0 then 1 end) as present
    from compared
    group by unit, point, family_number
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
