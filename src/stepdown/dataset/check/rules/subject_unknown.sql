-- A row is something said of a child, parent or family that the table of them does not have.
with said as (
    select source_id, source_row, subject, subject_id from observations
    union all
    select source_id, source_row, subject, subject_id from interim_observations
    union all
    select source_id, source_row, subject, subject_id from goals
    union all
    select source_id, source_row, subject, subject_id from measures
    union all
    select source_id, source_row, subject, subject_id from follow_ups
), known as (
    select 'child' as subject, child_id as subject_id from children
    union all
    select 'parent' as subject, parent_id as subject_id from parents
    union all
    select 'family' as subject, family_id as subject_id from families
)
select s.source_id, s.source_row, 'subject_id' as at_column, s.subject_id as value, s.subject
from said s
where s.subject is not null
  and s.subject_id is not null
  and not exists (select 1 from known k where k.subject = s.subject and k.subject_id = s.subject_id)
order by s.source_id, s.source_row
