-- A row is one person of a family: as what, and whether they live with it, as the last episode or referral says of them,
-- or else as the table that they are in. Other adults are in a family only by being members of its work.
with said as (
    select
        m.person_id,
        m.role,
        m.same_address,
        m.same_address_missing,
        coalesce(e.family_id, r.family_id) as family_id,
        coalesce(e.index_on, cast(r.received_at as date)) as said_on
    from episode_members as m
    left join episodes as e on m.episode_id = e.episode_id
    left join referrals as r on m.referral_id = r.referral_id
),

last_said as (
    select * from said
    qualify row_number() over (partition by person_id, family_id order by said_on desc nulls last, role) = 1
),

people as (
    select
        child_id as person_id,
        family_id,
        null as parent_role,
        case when sex = 'unborn' then 'unborn_child' else 'child' end as otherwise,
        false as is_parent
    from children
    union all
    select
        parent_id as person_id,
        family_id,
        role as parent_role,
        'parent' as otherwise,
        true as is_parent
    from parents
)

select
    p.person_id,
    p.family_id,
    p.parent_role,
    case
        when p.is_parent then 'parent'
        when l.role in ('child', 'unborn_child', 'young_person_in_own_right') then l.role
        else p.otherwise
    end as role,
    l.same_address,
    l.same_address_missing
from people as p
left join last_said as l on p.person_id = l.person_id and p.family_id = l.family_id
union all
select
    l.person_id,
    l.family_id,
    null as parent_role,
    l.role,
    l.same_address,
    l.same_address_missing
from last_said as l
where l.role = 'other_adult'
    and not exists (select 1 from people as p where p.person_id = l.person_id and p.family_id = l.family_id)
order by family_id, person_id, role
