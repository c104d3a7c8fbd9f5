-- A row is one counted family whose episode was opened (or one contact of it), and one amount of work: disciplines
-- that reached the family, contacts, minutes, emergency sessions, key workers, months from opening to closure.
-- Contacts are counted per episode before the families are joined, so that a family without any costs nothing.
with opened as (
    select family_id, episode_id, opened_on, closed_on from counted_families where was_opened
),

made as (
    select k.*
    from contacts as k
    inner join opened as o on k.episode_id = o.episode_id
    cross join study_period as p
    where cast(k.started_at as date) <= p.as_at
),

per_episode as (
    select
        episode_id,
        count(contact_id) as contacts,
        count(distinct case when result in ('seen', 'partly') then discipline end) as disciplines,
        count(case when purpose = 'emergency' then 1 end) as emergencies
    from made
    group by episode_id
),

keys as (
    select episode_id, count(distinct worker_id) as key_workers
    from involvements
    where role = 'key'
    group by episode_id
)

select
    'disciplines' as measure,
    'family' as unit,
    o.family_id as unit_id,
    cast(coalesce(e.disciplines, 0) as double) as amount,
    null as missing
from opened as o
left join per_episode as e on o.episode_id = e.episode_id
union all
select
    'contacts' as measure,
    'family' as unit,
    o.family_id as unit_id,
    cast(coalesce(e.contacts, 0) as double) as amount,
    null as missing
from opened as o
left join per_episode as e on o.episode_id = e.episode_id
union all
select
    'emergencies' as measure,
    'family' as unit,
    o.family_id as unit_id,
    cast(coalesce(e.emergencies, 0) as double) as amount,
    null as missing
from opened as o
left join per_episode as e on o.episode_id = e.episode_id
union all
select
    'key_workers' as measure,
    'family' as unit,
    o.family_id as unit_id,
    case when k.key_workers > 0 then cast(k.key_workers as double) end as amount,
    'not_asked' as missing
from opened as o
left join keys as k on o.episode_id = k.episode_id
union all
select
    'months_open' as measure,
    'family' as unit,
    family_id as unit_id,
    date_diff('day', opened_on, closed_on) / 30.4375 as amount,
    'not_applicable' as missing
from opened
union all
select
    concat('minutes:', discipline) as measure,
    'contact' as unit,
    contact_id as unit_id,
    cast(minutes as double) as amount,
    coalesce(minutes_missing, 'not_asked') as missing
from made
union all
select
    'recording_minutes' as measure,
    'contact' as unit,
    contact_id as unit_id,
    cast(recording_minutes as double) as amount,
    coalesce(recording_minutes_missing, 'not_asked') as missing
from made
union all
select
    'emergency_minutes' as measure,
    'contact' as unit,
    contact_id as unit_id,
    cast(minutes as double) as amount,
    coalesce(minutes_missing, 'not_asked') as missing
from made
where purpose = 'emergency'
