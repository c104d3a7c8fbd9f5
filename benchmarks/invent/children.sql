-- A row is one invented child; where a value is missing, the column beside it says why.
select
    child_id(i) as child_id,
    family_id(family_of(i)) as family_id,
    birth_of(i) as date_of_birth,
    case when birth_of(i) is null then 'not_known' end as date_of_birth_missing,
    nullif(nullif(sex_of(i), 'not_known'), 'not_asked') as sex,
    case when sex_of(i) in ('not_known', 'not_asked') then sex_of(i) end as sex_missing,
    nullif(nullif(ethnicity_of(i), 'not_known'), 'not_asked') as ethnicity,
    case when ethnicity_of(i) in ('not_known', 'not_asked') then ethnicity_of(i) end as ethnicity_missing,
    case disability_of(i) when 'yes' then true when 'no' then false end as disability,
    case when disability_of(i) in ('not_known', 'not_asked') then disability_of(i) end as disability_missing,
    referrals_of(i) as prior_referrals,
    case when referrals_of(i) is null then 'not_known' end as prior_referrals_missing
from range(cast(getvariable('children') as bigint)) as t (i)
