-- A row is one counted child, parent or family with a goal, whose episode has come to the second of the points compared: how many
-- goals, the sums of their weights and of the squares of these, and at both points the sum of weight times level, or why it is
-- not known. It is known where every goal has a level, and every goal a weight or none of them one: then all weigh alike.
with theirs as (
    select
        r.unit,
        r.unit_id,
        r.family_number,
        r.first_point,
        r.second_point,
        g.weight as said_weight,
        coalesce(g.weight, 1) as weight,
        case when g.weight is null and g.weight_missing = 'not_known' then 1 end as is_unsure,
        f.level as first_level,
        coalesce(f.level_missing, 'not_asked') as first_missing,
        s.level as second_level,
        coalesce(s.level_missing, 'not_asked') as second_missing
    from reaching as r
    inner join goals as g on r.unit = g.subject and r.unit_id = g.subject_id and r.episode_id = g.episode_id
    left join goal_ratings as f on g.goal_id = f.goal_id and r.first_point = f.point
    left join goal_ratings as s on g.goal_id = s.goal_id and r.second_point = s.point
    where r.instrument = 'goal_attainment_scaling'
),

added as (
    select
        unit,
        unit_id,
        family_number,
        first_point,
        second_point,
        count(*) as goals,
        sum(weight) as weight,
        sum(weight * weight) as squared,
        count(is_unsure) = 0 and count(said_weight) in (0, count(*)) as is_weighed,
        sum(weight * first_level) as first_sum,
        count(first_level) as first_known,
        min(case when first_level is null then first_missing end) as first_least,
        max(case when first_level is null then first_missing end) as first_most,
        sum(weight * second_level) as second_sum,
        count(second_level) as second_known,
        min(case when second_level is null then second_missing end) as second_least,
        max(case when second_level is null then second_missing end) as second_most
    from theirs
    group by unit, unit_id, family_number, first_point, second_point
)

select
    unit,
    family_number,
    first_point,
    second_point,
    cast(goals as bigint) as goals,
    cast(weight as bigint) as weight,
    cast(squared as bigint) as squared,
    case when is_weighed and first_known = goals then cast(first_sum as double) end as first_sum,
    case when first_known = 0 and first_least = first_most then first_least else 'not_known' end as first_missing,
    case when is_weighed and second_known = goals then cast(second_sum as double) end as second_sum,
    case when second_known = 0 and second_least = second_most then second_least else 'not_known' end as second_missing
from added
