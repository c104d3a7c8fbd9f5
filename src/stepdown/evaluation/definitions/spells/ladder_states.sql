-- A row is one state of a child: each rung of the ladder by its level, and, on rung -1, having left it.
select rung, safeguarding_level as state from ladder
union all
select cast(-1 as tinyint) as rung, 'left_ladder' as state
