-- A row is one counted family whose episode was opened (or one contact of it), and one amount of work: disciplines
-- that reached the family, contacts, minutes, emergency sessions, key workers, months from opening to closure.
with opened as (
    select c.*, r.opened_on
    from cohort as c
    inner join index_referrals as r on c.family_id = r.family_id
    where c.unit = 'family' and c.episode_state in ('open', 'closed')
),

made as (
    select k.*
    from contacts as k
    inner join opened as o on k.episode_id = o.episode_id
    cross join study_period as p
    where cast(k.started_at as date) <= p.as_at
),

per_family as (
    select
        o.unit_id,
        count(m.contact_id) as contacts,
        count(distinct case when m.result = 'seen' then m.discipline end) as disciplines,
        count(case when m.purpose = 'emergency' then 1 end) as emergencies
    from opened as o
    left join made as m on o.episode_id = m.episode_id
    group by o.unit_id
),

keys as (
    select
        o.unit_id,
        count(distinct i.worker_id) as key_workers
    from opened as o
    left join involvements as i on o.episode_id = i.episode_id and i.role = 'key'
    group by o.unit_id
)

select
    'disciplines' as measure,
    'family' as unit,
    unit_id,
    cast(disciplines as double) as amount,
    null as missing
from per_family
union all
select
    'contacts' as measure,
    'family' as unit,
    unit_id,
    cast(contacts as double) as amount,
    null as missing
from per_family
union all
select
    'emergencies' as measure,
    'family' as unit,
    unit_id,
    cast(emergencies as double) as amount,
    null as missing
from per_family
union all
select
    'key_workers' as measure,
    'family' as unit,
    unit_id,
    case when key_workers > 0 then cast(key_workers as double) end as amount,
    'not_asked' as missing
from keys
union all
select
    'months_open' as measure,
    'family' as unit,
    unit_id,
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
