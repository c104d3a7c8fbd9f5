-- A row is one follow-up of a counted, closed child, parent or family, and what was found: the level, a re-referral.
with of_closed as (
    select f.*, c.family_id, c.family_number, concat(f.subject, ':', f.subject_id, ':', f.months_after) as unit_id
    from follow_ups as f
    inner join counted_families as c on f.episode_id = c.episode_id
    where c.was_closed
),

followed as (
    select * from of_closed
    where subject = 'family' and subject_id = family_id
    union all
    select f.*
    from of_closed as f
    inner join considered_children as p on f.subject_id = p.unit_id and f.family_number = p.family_number
    where f.subject = 'child' and p.included
    union all
    select f.*
    from of_closed as f
    inner join considered_parents as p on f.subject_id = p.unit_id and f.family_number = p.family_number
    where f.subject = 'parent' and p.included
)

select
    concat('re_referred:', months_after) as measure,
    subject as unit,
    unit_id,
    coalesce(case re_referred when true then 'yes' when false then 'no' end, re_referred_missing, 'not_asked')
        as category
from followed
union all
select
    concat('follow_up_level:', months_after) as measure,
    subject as unit,
    unit_id,
    coalesce(safeguarding_level, safeguarding_level_missing, 'not_asked') as category
from followed
where subject = 'child'
