-- A row is one pattern of covariates at referral and one movement, and how many children of one family of one group have
-- both. The family has no name here, only a number. These are rows for analysis, and stay where they are.
with described as (
    select
        v.unit_id,
        max(case when w.place = 0 then v.value end) as first_value,
        max(case when w.place = 1 then v.value end) as second_value,
        max(case when w.place = 2 then v.value end) as third_value,
        max(case when w.place = 3 then v.value end) as fourth_value,
        max(case when w.place = 4 then v.value end) as fifth_value,
        max(case when w.place = 5 then v.value end) as sixth_value,
        max(case when w.place = 6 then v.value end) as seventh_value,
        max(case when w.place = 7 then v.value end) as eighth_value
    from arm_covariates as v
    inner join wanted_covariates as w on v.covariate = w.covariate
    group by v.unit_id
),

numbered as (
    select
        dense_rank() over (order by c.family_number) as family,
        c.arm,
        c.is_late,
        o.has_left,
        o.rung_before,
        o.rung_after,
        d.first_value,
        d.second_value,
        d.third_value,
        d.fourth_value,
        d.fifth_value,
        d.sixth_value,
        d.seventh_value,
        d.eighth_value
    from arm_children as c
    inner join arm_outcomes as o on c.unit_number = o.unit_number
    left join described as d on c.unit_id = d.unit_id
)

select *, count(*) as units
from numbered
group by all
order by family
