-- A row is one follow-up of a counted, closed child or family, and what was found: the level, a re-referral, education.
with followed as (
    select f.*, concat(f.subject, ':', f.subject_id, ':', f.months_after) as unit_id
    from follow_ups as f
    inner join cohort as c
        on f.subject_id = c.unit_id
        and f.subject = c.unit
        and f.episode_id = c.episode_id
        and c.episode_state = 'closed'
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
