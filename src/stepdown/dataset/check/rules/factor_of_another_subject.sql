-- A row is an observation of a factor of somebody that it is not a factor of.
-- A parent's factor may be recorded of the family, where nobody wrote down which parent.
with said as (
    select source_id, source_row, subject, factor from observations
    union all
    select source_id, source_row, subject, factor from interim_observations
)
select s.source_id, s.source_row, 'factor' as at_column, s.factor as value, f.subject as whose, s.subject
from said s
join factors f on f.factor = s.factor
where s.subject <> f.subject
  and not (f.subject = 'parent' and s.subject = 'family')
order by s.source_id, s.source_row
