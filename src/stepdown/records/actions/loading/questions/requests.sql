-- A row is one specialism asked for, with the worker who last had a part in it in the episode that its referral began.
with parts as (
    select
        e.referral_id,
        i.discipline,
        i.worker_id,
        row_number() over (
            partition by e.referral_id, i.discipline
            order by i.started_on desc, i.ended_on desc nulls first, i.worker_id
        ) as place
    from involvements as i
    inner join episodes as e on i.episode_id = e.episode_id
)

select s.*, p.worker_id
from specialism_requests as s
left join parts as p on s.referral_id = p.referral_id and s.discipline = p.discipline and p.place = 1
order by s.request_id
