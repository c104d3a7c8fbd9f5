-- A row is one observation from the source that the study names.
select o.*
from observations as o
inner join observation_source as s on o.source is not distinct from s.source
