-- A row is one contact or handover of a counted family's index episode, and one thing about it.
with counted_episodes as (
    select episode_id from counted_families where episode_id is not null
),

counted_contacts as (
    select k.*
    from contacts as k
    inner join counted_episodes as e on k.episode_id = e.episode_id
    cross join study_period as p
    where cast(k.started_at as date) <= p.as_at
)

select
    'contact_discipline' as measure,
    'contact' as unit,
    contact_id as unit_id,
    discipline as category
from counted_contacts
union all
select
    'contact_mode' as measure,
    'contact' as unit,
    contact_id as unit_id,
    coalesce(mode, mode_missing, 'not_asked') as category
from counted_contacts
union all
select
    'contact_purpose' as measure,
    'contact' as unit,
    contact_id as unit_id,
    coalesce(purpose, purpose_missing, 'not_asked') as category
from counted_contacts
union all
select
    'contact_result' as measure,
    'contact' as unit,
    contact_id as unit_id,
    coalesce(result, result_missing, 'not_asked') as category
from counted_contacts
union all
select
    'handover_outcome' as measure,
    'handover' as unit,
    concat(h.source_id, ':', h.source_row) as unit_id,
    coalesce(h.outcome, h.outcome_missing, 'not_asked') as category
from handovers as h
inner join counted_episodes as e on h.episode_id = e.episode_id
union all
select
    'family_handed_over' as measure,
    'family' as unit,
    c.family_id as unit_id,
    case
        when exists (select 1 from handovers as h where h.episode_id = c.episode_id and h.first_attended_on is not null)
            then 'attended'
        when exists (select 1 from handovers as h where h.episode_id = c.episode_id)
            then 'proposed_only'
        else 'none_proposed'
    end as category
from counted_families as c
where c.was_closed
