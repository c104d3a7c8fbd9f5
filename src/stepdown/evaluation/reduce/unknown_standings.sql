-- A row is one pattern of counted children whose family's episode has come to the second of the points compared: the
-- covariates that the study names, the rung on the ladder at both points (null where no level is known), whether the child
-- had left the ladder by each, and how many have it.
with placed as (
    select
        c.unit_id,
        case q.first_point
            when 'at_referral' then s.rung_at_referral
            when 'at_engagement' then s.rung_at_engagement
            else s.rung_at_closure
        end as first_rung,
        case q.second_point
            when 'at_engagement' then s.rung_at_engagement
            when 'at_closure' then s.rung_at_closure
            else s.rung_at_follow_up
        end as second_rung,
        case q.first_point
            when 'at_referral' then g.left_at_referral
            when 'at_engagement' then g.left_at_engagement
            else g.left_at_closure
        end is not null as left_by_first,
        case q.second_point
            when 'at_engagement' then g.left_at_engagement
            when 'at_closure' then g.left_at_closure
        end is not null as left_by_second
    from standings as s
    inner join index_children as c on s.unit_number = c.unit_number
    left join left_by as g on s.unit_number = g.unit_number
    cross join compared as q
    where s.was_opened and (s.was_closed or q.second_point = 'at_engagement')
)

select
    case when g.sex then k.sex end as sex,
    case when g.age_band then k.age_band end as age_band,
    case when g.ethnicity then k.ethnicity end as ethnicity,
    case when g.disability then k.disability end as disability,
    case when g.area then k.area end as area,
    p.first_rung,
    p.second_rung,
    p.left_by_first,
    p.left_by_second,
    count(*) as units
from placed as p
inner join counted_children as k on p.unit_id = k.unit_id
cross join given_covariates as g
group by all
