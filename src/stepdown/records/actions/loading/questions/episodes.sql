-- A row is one episode, with the day and the team of its referral, and whether a key worker has a part in it now.
select
    e.*,
    cast(r.received_at as date) as received_on,
    r.source_team,
    exists (
        select 1 from involvements as i
        where i.episode_id = e.episode_id and i.role = 'key' and i.ended_on is null
    ) as has_key_worker
from episodes as e
inner join referrals as r on e.referral_id = r.referral_id
order by e.episode_id
