-- A row is one value of one column, and how many children have it; 'place' says which column.
select
    grouping(sex, ethnicity, disability, age, prior_referrals) as place,
    coalesce(
        sex,
        ethnicity,
        case disability when true then 'yes' when false then 'no' end,
        cast(age as varchar),
        cast(prior_referrals as varchar)
    ) as value,
    count(*) as units
from counted
group by grouping sets ((sex), (ethnicity), (disability), (age), (prior_referrals))
