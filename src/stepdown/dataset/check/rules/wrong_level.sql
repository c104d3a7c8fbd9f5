-- A row is a level that is not one of its factor's levels.
with said as (
    select source_id, source_row, factor, 'at_referral_level' as at_column, at_referral_level as level from observations
    union all
    select source_id, source_row, factor, 'at_engagement_level' as at_column, at_engagement_level as level from observations
    union all
    select source_id, source_row, factor, 'at_closure_level' as at_column, at_closure_level as level from observations
    union all
    select source_id, source_row, factor, 'at_follow_up_level' as at_column, at_follow_up_level as level from observations
    union all
    select source_id, source_row, factor, 'level' as at_column, level from interim_observations
)
select s.source_id, s.source_row, s.at_column, s.level as value, s.factor,
       (select string_agg(l.level, ', ' order by l.level) from factor_levels l where l.factor = s.factor) as allowed
from said s
join factors f on f.factor = s.factor
where f.kind = 'ordinal'
  and s.level is not null
  and not exists (select 1 from factor_levels l where l.factor = s.factor and l.level = s.level)
order by s.source_id, s.source_row, s.at_column
