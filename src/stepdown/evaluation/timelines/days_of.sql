-- A row is one day of the team's work with the family of a child who is asked about: a referral, or an episode's closure.
with days as (
    select
        family_id,
        cast(received_at as date) as day,
        'referred' as what
    from referrals
    union
    select
        family_id,
        closed_on as day,
        'closed' as what
    from episodes
)

select
    a.child_id,
    d.day,
    d.what
from days as d
inner join asked_children as a on d.family_id = a.family_id
where d.day is not null
order by a.child_id, d.day, d.what
