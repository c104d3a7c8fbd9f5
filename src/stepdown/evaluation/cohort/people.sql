-- A row is one child or parent of a family, and what the family's index referral or its episode says of the person.
-- A child or parent of the family counts unless a member row says otherwise: a row of the episode, or of the referral
-- where it began none.
with named as (
    select 'child' as unit, child_id as unit_id, family_id from children
    union all
    select 'parent' as unit, parent_id as unit_id, family_id from parents
),

members as (
    select f.family_id, m.person_id, m.role, m.same_address, m.in_scope
    from episode_members as m
    inner join index_referrals as f on m.episode_id = f.episode_id
    union all
    select f.family_id, m.person_id, m.role, m.same_address, m.in_scope
    from episode_members as m
    inner join index_referrals as f on m.referral_id = f.referral_id
    where f.episode_id is null
)

select
    n.unit,
    n.unit_id,
    n.family_id,
    m.role,
    m.same_address,
    m.in_scope
from named as n
left join members as m on n.unit_id = m.person_id and n.family_id = m.family_id
