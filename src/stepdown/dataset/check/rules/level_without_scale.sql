-- A row is a level of a factor that has no levels, or a count of a factor that is not counted.
with said as (
    select source_id, source_row, factor, 'at_referral_level' as at_column, 'levels' as sort,
           at_referral_level as value from observations
    union all
    select source_id, source_row, factor, 'at_engagement_level' as at_column, 'levels' as sort,
           at_engagement_level as value from observations
    union all
    select source_id, source_row, factor, 'at_closure_level' as at_column, 'levels' as sort,
           at_closure_level as value from observations
    union all
    select source_id, source_row, factor, 'at_follow_up_level' as at_column, 'levels' as sort,
           at_follow_up_level as value from observations
    union all
    select source_id, source_row, factor, 'level' as at_column, 'levels' as sort, level as value
    from interim_observations
    union all
    select source_id, source_row, factor, 'at_referral_count' as at_column, 'count' as sort,
           cast(at_referral_count as varchar) as value from observations
    union all
    select source_id, source_row, factor, 'at_engagement_count' as at_column, 'count' as sort,
           cast(at_engagement_count as varchar) as value from observations
    union all
    select source_id, source_row, factor, 'at_closure_count' as at_column, 'count' as sort,
           cast(at_closure_count as varchar) as value from observations
    union all
    select source_id, source_row, factor, 'at_follow_up_count' as at_column, 'count' as sort,
           cast(at_follow_up_count as varchar) as value from observations
    union all
    select source_id, source_row, factor, 'count' as at_column, 'count' as sort, cast(count as varchar) as value
    from interim_observations
)
select s.source_id, s.source_row, s.at_column, s.value, s.factor, s.sort
from said s
join factors f on f.factor = s.factor
where s.value is not null
  and ((s.sort = 'levels' and f.kind <> 'ordinal') or (s.sort = 'count' and f.kind <> 'count'))
order by s.source_id, s.source_row, s.at_column
