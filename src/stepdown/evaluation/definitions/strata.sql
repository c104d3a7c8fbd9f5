-- A row is one counted child in one stratum: the whole, and each category of the dimensions that the study breaks down by.
select unit_id, 'all' as dimension, 'all' as value
from cohort
where unit = 'child' and included
union all
select f.unit_id, f.measure as dimension, f.category as value
from child_facts as f
inner join breakdowns as b on f.measure = b.dimension
