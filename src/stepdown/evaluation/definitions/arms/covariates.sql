-- A row is one child of either group and one thing that was so at referral: what the child was on the index day, the rung on
-- the ladder, how often referred before, each factor of the child, and each factor of the parents as the family has it.
-- Whatever is missing, for any reason, is not known: it is a value of its own, and the groups are made alike in it as well.
with told as (
    select unit_id, 'sex' as covariate, sex as value from counted_children
    union all
    select unit_id, 'ethnicity' as covariate, ethnicity as value from counted_children
    union all
    select unit_id, 'disability' as covariate, disability as value from counted_children
    union all
    select unit_id, 'age_band' as covariate, age_band as value from counted_children
    union all
    select unit_id, 'area' as covariate, area as value from counted_children
    union all
    select
        unit_id,
        'prior_referrals' as covariate,
        case
            when prior_referrals <= 1 then 'first'
            when prior_referrals = 2 then 'one_before'
            when prior_referrals > 2 then 'more_before'
        end as value
    from counted_children
    union all
    select c.unit_id, 'safeguarding_level' as covariate, l.safeguarding_level as value
    from standings as s
    inner join index_children as c on s.unit_number = c.unit_number
    inner join ladder as l on s.rung_at_referral = l.rung
    union all
    select unit_id, factor as covariate, at_referral as value from index_observations where unit = 'child'
    union all
    select c.unit_id, f.factor as covariate, f.at_referral as value
    from index_children as c
    inner join family_states as f on c.family_number = f.family_number
)

select unit_id, covariate, value
from told
where value is not null and value not in ('not_known', 'not_asked', 'not_applicable')
