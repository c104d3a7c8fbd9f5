-- A row is one pattern of counted children or parents whose family's episode has come to the second of the points compared,
-- about one factor that the study wants completed: the covariates that the study names, the states at both points, and how
-- many have it. Who has no observation of the factor was not asked at either point.
with people as (
    select
        'child' as unit,
        c.unit_id,
        c.was_opened,
        c.was_closed,
        k.sex,
        k.age_band,
        k.ethnicity,
        k.disability,
        k.area
    from index_children as c
    inner join counted_children as k on c.unit_id = k.unit_id
    union all
    select
        'parent' as unit,
        p.unit_id,
        p.was_opened,
        p.was_closed,
        null as sex,
        null as age_band,
        null as ethnicity,
        null as disability,
        null as area
    from index_parents as p
),

described as (
    select
        p.unit,
        p.unit_id,
        f.factor,
        case when g.sex then p.sex end as sex,
        case when g.age_band then p.age_band end as age_band,
        case when g.ethnicity then p.ethnicity end as ethnicity,
        case when g.disability then p.disability end as disability,
        case when g.area then p.area end as area
    from people as p
    inner join completed_factors as f on p.unit = f.subject
    cross join given_covariates as g
    cross join compared as q
    where p.was_opened and (p.was_closed or q.second_point = 'at_engagement')
),

observed as (
    select
        o.unit,
        o.unit_id,
        o.factor,
        case q.first_point
            when 'at_referral' then o.at_referral
            when 'at_engagement' then o.at_engagement
            else o.at_closure
        end as first_state,
        case q.second_point
            when 'at_engagement' then o.at_engagement
            when 'at_closure' then o.at_closure
            else o.at_follow_up
        end as second_state
    from index_observations as o
    inner join completed_factors as f on o.unit = f.subject and o.factor = f.factor
    cross join compared as q
)

select
    d.unit,
    d.factor,
    d.sex,
    d.age_band,
    d.ethnicity,
    d.disability,
    d.area,
    coalesce(o.first_state, 'not_asked') as first_state,
    coalesce(o.second_state, 'not_asked') as second_state,
    count(*) as units
from described as d
left join observed as o on d.unit = o.unit and d.unit_id = o.unit_id and d.factor = o.factor
group by all
