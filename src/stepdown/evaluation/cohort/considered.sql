-- A row is one family, child or parent named in an index referral: the rule that left the person out, the rule that
-- left the family out, and whether the unit is therefore counted. Each is left out under the first rule that fits.
with first_family_rule as (
    select unit_id, arg_min(rule, place) as rule from families_left_out group by unit_id
),

first_person_rule as (
    select unit, unit_id, arg_min(rule, place) as rule from people_left_out group by unit, unit_id
),

units as (
    select 'family' as unit, family_id as unit_id, family_id from index_referrals
    union all
    select unit, unit_id, family_id from people
)

select
    u.unit,
    u.unit_id,
    u.family_id,
    f.referral_id,
    f.episode_id,
    f.index_on,
    f.engaged_on,
    f.closed_on,
    f.episode_state,
    pr.rule as person_rule,
    fr.rule as family_rule,
    pr.rule is null and fr.rule is null as included
from units as u
inner join index_referrals as f on u.family_id = f.family_id
left join first_person_rule as pr on u.unit = pr.unit and u.unit_id = pr.unit_id
left join first_family_rule as fr on u.family_id = fr.unit_id
