-- A row is one rating of a goal, with the worker who will have recorded it, the team that referred, and the episode's days.
with writers as (
    select
        episode_id,
        worker_id,
        row_number() over (
            partition by episode_id order by case role when 'key' then 0 else 1 end, started_on, worker_id
        ) as place
    from involvements
)

select
    t.*,
    coalesce(e.index_on, cast(r.received_at as date)) as index_on,
    e.engaged_on,
    e.closed_on,
    r.source_team,
    w.worker_id
from goal_ratings as t
inner join goals as g on t.goal_id = g.goal_id
inner join episodes as e on g.episode_id = e.episode_id
inner join referrals as r on e.referral_id = r.referral_id
left join writers as w on g.episode_id = w.episode_id and w.place = 1
order by t.goal_id, t.point
