-- A row is one counted child, parent or family whose episode has come to the second of the points compared, and one measure
-- that the study asks for.
with people as (
    select 'child' as unit, unit_id, family_number, was_opened, was_closed, in_episode, observed_under
    from index_children
    union all
    select 'parent' as unit, unit_id, family_number, was_opened, was_closed, in_episode, observed_under
    from index_parents
    union all
    select
        'family' as unit,
        family_id as unit_id,
        family_number,
        was_opened,
        was_closed,
        episode_id is not null as in_episode,
        episode_id as observed_under
    from counted_families
)

select
    p.unit,
    p.unit_id,
    p.family_number,
    p.observed_under as episode_id,
    a.instrument,
    a.version,
    a.sole_respondent,
    a.first_point,
    a.second_point
from people as p
cross join asked_measures as a
where p.in_episode and p.was_opened and (p.was_closed or a.second_point = 'at_engagement')
