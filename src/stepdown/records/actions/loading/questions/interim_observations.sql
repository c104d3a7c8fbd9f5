-- A row is one factor observed between the points, with the family that it is about.
select i.*, e.family_id
from interim_observations as i
inner join episodes as e on i.episode_id = e.episode_id
order by i.episode_id, i.observed_on, i.subject_id, i.factor
