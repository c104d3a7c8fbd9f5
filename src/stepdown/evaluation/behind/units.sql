-- A row is one unit of anything that facts and amounts count, and the family that it belongs to. Consultations about
-- nobody named belong to none.
select 'child' as unit, c.unit_id, f.family_id
from considered_children as c
inner join considered_families as f on c.family_number = f.family_number
union all
select 'parent' as unit, p.unit_id, f.family_id
from considered_parents as p
inner join considered_families as f on p.family_number = f.family_number
union all
select 'family' as unit, family_id as unit_id, family_id from considered_families
union all
select 'referral' as unit, referral_id as unit_id, family_id from referrals
union all
select 'specialism request' as unit, s.request_id as unit_id, r.family_id
from specialism_requests as s
inner join referrals as r on s.referral_id = r.referral_id
union all
select 'consultation' as unit, c.consultation_id as unit_id, coalesce(c.family_id, e.family_id) as family_id
from consultations as c
left join episodes as e on c.episode_id = e.episode_id
where c.family_id is not null or c.episode_id is not null
union all
select 'contact' as unit, k.contact_id as unit_id, e.family_id
from contacts as k
inner join episodes as e on k.episode_id = e.episode_id
union all
select 'handover' as unit, concat(h.source_id, ':', h.source_row) as unit_id, e.family_id
from handovers as h
inner join episodes as e on h.episode_id = e.episode_id
union all
select f.subject as unit, concat(f.subject, ':', f.subject_id, ':', f.months_after) as unit_id, e.family_id
from follow_ups as f
inner join episodes as e on f.episode_id = e.episode_id
