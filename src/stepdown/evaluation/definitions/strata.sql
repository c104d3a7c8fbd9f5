-- A row is one counted child in one stratum: each category of the dimensions that the study breaks figures down by.
with described as (
    select unit_id, 'sex' as dimension, sex as value from counted_children
    union all
    select unit_id, 'ethnicity' as dimension, ethnicity as value from counted_children
    union all
    select unit_id, 'disability' as dimension, disability as value from counted_children
    union all
    select unit_id, 'age_band' as dimension, age_band as value from counted_children
    union all
    select unit_id, 'area' as dimension, area as value from counted_children where area is not null
)

select c.unit_number, d.dimension, d.value
from described as d
inner join index_children as c on d.unit_id = c.unit_id
inner join breakdowns as b on d.dimension = b.dimension
