-- A row is one counted child or family and one amount: age in years, referrals, children in the family, years known.
select
    'age' as measure,
    'child' as unit,
    unit_id,
    cast(age as double) as amount,
    age_missing as missing
from child_ages
union all
select
    'prior_referrals' as measure,
    'child' as unit,
    c.unit_id,
    cast(k.prior_referrals as double) as amount,
    coalesce(k.prior_referrals_missing, 'not_asked') as missing
from cohort as c
inner join children as k on c.unit_id = k.child_id
where c.unit = 'child' and c.included
union all
select
    'children_in_family' as measure,
    'family' as unit,
    family_id as unit_id,
    cast(count(*) as double) as amount,
    null as missing
from cohort
where unit = 'child' and included
group by family_id
union all
select
    'years_known' as measure,
    'family' as unit,
    c.unit_id,
    date_diff('day', f.first_known_on, c.index_on) / 365.25 as amount,
    coalesce(f.first_known_on_missing, 'not_asked') as missing
from cohort as c
inner join families as f on c.unit_id = f.family_id
where c.unit = 'family' and c.included
