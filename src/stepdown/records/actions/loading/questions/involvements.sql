-- A row is one part in an episode, with the request of its discipline in the referral that the episode began with.
select i.*, s.request_id
from involvements as i
inner join episodes as e on i.episode_id = e.episode_id
left join specialism_requests as s on e.referral_id = s.referral_id and i.discipline = s.discipline
order by i.episode_id, i.started_on, i.worker_id, i.role
