-- A row is one goal, with the parent and the child of its family who may have set it, and the worker who will have written
-- it down: the key worker, or whoever else first had a part in the episode.
with first_parents as (
    select family_id, min(parent_id) as parent_id from parents group by family_id
),

first_children as (
    select family_id, min(child_id) as child_id from children group by family_id
),

writers as (
    select
        episode_id,
        worker_id,
        row_number() over (
            partition by episode_id order by case role when 'key' then 0 else 1 end, started_on, worker_id
        ) as place
    from involvements
)

select
    g.*,
    e.opened_on,
    e.index_on,
    cast(r.received_at as date) as received_on,
    r.source_team,
    p.parent_id,
    c.child_id,
    w.worker_id
from goals as g
inner join episodes as e on g.episode_id = e.episode_id
inner join referrals as r on e.referral_id = r.referral_id
left join first_parents as p on e.family_id = p.family_id
left join first_children as c on e.family_id = c.family_id
left join writers as w on g.episode_id = w.episode_id and w.place = 1
order by g.goal_id
