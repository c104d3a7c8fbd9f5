-- A row is one thing that the dataset says, or leaves open, and that a record cannot hold, with how many rows do so.
with problems as (
    select 'it has families of a comparison group, and a record is of the team''s own work' as problem
    from episodes where "group" = 'comparison'
    union all
    select 'a referral has no decision, and a record always knows how far one has come' as problem
    from referrals where decision is null
    union all
    select 'a specialism was asked for and nothing says what was decided' as problem
    from specialism_requests where decision is null
    union all
    select 'an episode says neither whether the family took the support up nor that it is too early to say' as problem
    from episodes where engagement is null
    union all
    select 'an episode has closed and nothing says why' as problem
    from episodes where closed_on is not null and closure_reason is null
    union all
    select 'a family has two episodes open at once' as problem
    from episodes where closed_on is null group by family_id having count(*) > 1
    union all
    select 'a referral began two episodes' as problem
    from episodes group by referral_id having count(*) > 1
    union all
    select 'a referral asks for one specialism twice' as problem
    from specialism_requests group by referral_id, discipline having count(*) > 1
    union all
    select 'a contact does not say whether it reached anybody' as problem
    from contacts where result is null
    union all
    select 'a goal belongs to no episode' as problem
    from goals where episode_id is null
    union all
    select 'a goal is rated above 10' as problem
    from goal_ratings where rating > 10
    union all
    select 'a child is at two levels that both go on' as problem
    from safeguarding where ended_on is null group by child_id having count(*) > 1
    union all
    select 'a measure is of a whole family, or belongs to no episode' as problem
    from measures where subject = 'family' or episode_id is null
    union all
    select 'a measure does not say who answered, in a word of the record' as problem
    from measures
    where coalesce(respondent, '') not in (
        'self', 'family_member', 'parent_or_carer', 'teacher', 'practitioner', 'together'
    )
    union all
    select 'a handover does not say what became of it' as problem
    from handovers where outcome is null and coalesce(outcome_missing, 'not_asked') <> 'not_applicable'
    union all
    select 'one id is both a child''s and a parent''s in one family' as problem
    from children as c inner join parents as p on c.child_id = p.parent_id and c.family_id = p.family_id
    union all
    select 'a text is longer than the record keeps: 120 characters of an area, a team, an employer or a place' as problem
    from (
        select area as said from families union all select source_team as said from referrals
        union all select employer as said from workers union all select place as said from contacts
    ) as texts where length(said) > 120
    union all
    select 'a text is longer than the record keeps: 40 characters of a grade' as problem
    from workers where length(grade) > 40
    union all
    select 'a text is longer than the record keeps: 200 characters of a reason' as problem
    from (
        select reason as said from episode_members union all select end_reason as said from involvements
    ) as texts where length(said) > 200
    union all
    select 'a text is longer than the record keeps: 160 characters of a service''s name' as problem
    from (
        select signposted_to as said from consultations union all select service as said from handovers
    ) as texts where length(said) > 160
)

select problem, count(*) as times
from problems
group by problem
order by problem
