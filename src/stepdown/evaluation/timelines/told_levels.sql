-- A row is one stretch of a child at one safeguarding level, from its first day up to but not including `until`. One that
-- goes on is told of to the last day that its own source covers or, where no coverage bears that source's name, to the
-- last day of the dataset. Of the days after, and of those without a row, the level is not known.
with reach as (
    select
        source,
        max("to") as day
    from coverage
    group by source
),

told as (
    select
        s.child_id,
        s.safeguarding_level,
        s.started_on,
        coalesce(s.ended_on, cast(coalesce(r.day, l.day) + interval 1 day as date)) as until,
        s.ended_on is null as goes_on,
        s.end_reason,
        s.source
    from safeguarding as s
    cross join last_day as l
    left join reach as r on s.source = r.source
)

select * from told where until > started_on
