-- A row is one factor's course, with the family that it is about and the days to which its points refer.
select
    o.*,
    coalesce(e.family_id, r.family_id) as family_id,
    coalesce(e.index_on, cast(coalesce(b.received_at, r.received_at) as date)) as index_on,
    e.engaged_on,
    e.closed_on
from observations as o
left join episodes as e on o.episode_id = e.episode_id
left join referrals as b on e.referral_id = b.referral_id
left join referrals as r on o.referral_id = r.referral_id
order by o.episode_id, o.referral_id, o.subject_id, o.factor
