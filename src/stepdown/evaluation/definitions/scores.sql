-- A row is one counted child, parent or family whose episode has come to the second of the points compared, one measure that
-- the study asks for and whoever answered: the score at both points, or why there is none. Of goals a row is one goal, by
-- its ratings. Only scores of the version that the program knows count; one of no version is taken to be of it.
with said as (
    select
        r.unit,
        r.unit_id,
        r.family_number,
        r.instrument,
        coalesce(m.respondent, r.sole_respondent, '') as respondent,
        m.point = r.first_point as is_first,
        m.score,
        coalesce(m.score_missing, 'not_asked') as missing
    from reaching as r
    inner join measures as m
        on r.unit = m.subject
        and r.unit_id = m.subject_id
        and r.episode_id = m.episode_id
        and r.instrument = m.instrument
        and r.version = coalesce(m.version, r.version)
        and m.point in (r.first_point, r.second_point)
    union all
    select
        'goal' as unit,
        g.goal_id as unit_id,
        r.family_number,
        r.instrument,
        '' as respondent,
        t.point = r.first_point as is_first,
        cast(t.rating as double) as score,
        coalesce(t.rating_missing, 'not_asked') as missing
    from reaching as r
    inner join goals as g on r.unit = g.subject and r.unit_id = g.subject_id and r.episode_id = g.episode_id
    left join goal_ratings as t on g.goal_id = t.goal_id and t.point in (r.first_point, r.second_point)
    where r.instrument = 'goal_rating'
)

select
    unit,
    family_number,
    instrument,
    respondent,
    max(case when is_first then score end) as first_score,
    coalesce(max(case when is_first then missing end), 'not_asked') as first_missing,
    max(case when not is_first then score end) as second_score,
    coalesce(max(case when not is_first then missing end), 'not_asked') as second_missing
from said
group by unit, unit_id, family_number, instrument, respondent
