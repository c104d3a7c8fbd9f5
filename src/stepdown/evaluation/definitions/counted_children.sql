-- A row is one counted child and what the child was on the index day: sex, ethnic group, disability, age, area,
-- referrals known. A word that is missing is replaced by its reason; a number that is missing has its reason beside it.
-- Age is in completed years; a child not yet born on that day has none.
with children_left_out as (
    select distinct unit_id from people_left_out where unit = 'child'
),

aged as (
    select
        k.child_id,
        k.sex,
        k.sex_missing,
        k.ethnicity,
        k.ethnicity_missing,
        k.disability,
        k.disability_missing,
        f.family_id as known_family,
        f.area,
        f.area_missing,
        k.prior_referrals,
        k.prior_referrals_missing,
        case
            when k.date_of_birth <= c.index_on
                then
                    extract(year from c.index_on) - extract(year from k.date_of_birth)
                    - case
                        when
                            extract(month from c.index_on) * 100 + extract(day from c.index_on)
                            < extract(month from k.date_of_birth) * 100 + extract(day from k.date_of_birth)
                            then 1
                        else 0
                    end
        end as age,
        case
            when k.date_of_birth <= c.index_on then null
            when k.sex = 'unborn' or k.expected_date is not null or k.date_of_birth > c.index_on then 'not_applicable'
            else coalesce(k.date_of_birth_missing, 'not_asked')
        end as age_missing
    from children as k
    inner join counted_families as c on k.family_id = c.family_id
    left join families as f on c.family_id = f.family_id
    left join children_left_out as o on k.child_id = o.unit_id
    where o.unit_id is null
)

select
    child_id as unit_id,
    coalesce(sex, sex_missing, 'not_asked') as sex,
    coalesce(ethnicity, ethnicity_missing, 'not_asked') as ethnicity,
    coalesce(case disability when true then 'yes' when false then 'no' end, disability_missing, 'not_asked')
        as disability,
    case
        when age_missing = 'not_applicable' then 'unborn'
        when age is null then age_missing
        when age < 1 then 'under_1'
        when age < 5 then '1_to_4'
        when age < 10 then '5_to_9'
        when age < 16 then '10_to_15'
        else '16_and_over'
    end as age_band,
    case when known_family is not null then coalesce(area, area_missing, 'not_asked') end as area,
    age,
    age_missing,
    prior_referrals,
    case when prior_referrals is null then coalesce(prior_referrals_missing, 'not_asked') end
        as prior_referrals_missing
from aged
