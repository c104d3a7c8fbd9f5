-- One row a promise of the invented pilot: its name and the value that the tables give. Compared with promises.py.
-- Deliberately its own small reading of the tables: it shares no code with the draws, nor with the evaluation.

with stage as (
    select
        f.family_id,
        coalesce(e.index_on, r.received_at::date) as index_on,
        e.closed_on,
        case
            when e.engagement in ('too_early', 'did_not_engage') then e.engagement
            when e.closed_on is not null then 'closed'
            when e.opened_on is not null then 'open'
            else 'never_opened'
        end as stage
    from families f
    join referrals r using (family_id)
    left join episodes e using (family_id)
),
included as (select * from stage where stage not in ('too_early', 'did_not_engage')),
scoped as (
    select c.*, s.stage
    from children c
    join stage s using (family_id)
    join episode_members m on m.person_id = c.child_id and m.in_scope
),
child as (select scoped.*, i.index_on, i.closed_on from scoped join included i using (family_id)),
child_on as (
    select
        c.child_id,
        c.stage,
        max(s.safeguarding_level) filter (
            where s.started_on <= c.index_on and (s.ended_on is null or c.index_on < s.ended_on)
        ) as before,
        max(s.safeguarding_level) filter (
            where s.started_on <= c.closed_on and (s.ended_on is null or c.closed_on < s.ended_on)
        ) as after,
        bool_or(s.end_reason in ('special_guardianship', 'turned_18') and s.ended_on <= c.closed_on) as gone
    from child c
    left join safeguarding s using (child_id)
    group by all
),
rung(level, height) as (
    values ('closed', 0), ('early_help', 1), ('child_in_need', 2), ('child_protection_plan', 3), ('looked_after', 4)
),
pair as (
    select c.*, b.height as low, a.height as high
    from child_on c
    join rung b on b.level = c.before
    join rung a on a.level = c.after
),
of_child as (
    select o.*, c.stage, p.after as level_after
    from observations o
    join child c on c.child_id = o.subject_id
    left join pair p using (child_id)
    where o.subject = 'child'
),
child_factor as (
    select
        factor,
        count(*) filter (where at_referral = 'present') as present,
        count(*) filter (where at_referral in ('present', 'absent')) as known
    from of_child
    group by factor
),
missing as (select * from of_child where factor = 'missing_episodes' and at_referral_count > 0),
of_family as (
    select
        p.family_id,
        o.factor,
        case
            when bool_or(o.at_referral = 'present') then 'present'
            when bool_and(o.at_referral = 'absent') then 'absent'
        end as state
    from observations o
    join parents p on p.parent_id = o.subject_id and o.subject = 'parent'
    join included using (family_id)
    group by all
),
family_factor as (
    select factor, count(*) filter (where state = 'present') as present, count(state) as known
    from of_family
    group by factor
),
trio as (
    -- Three-valued: true, false, or null where it cannot be said.
    select
        family_id,
        (max(state) filter (where factor = 'parental_mental_ill_health') = 'present')
        and (max(state) filter (where factor = 'parental_domestic_abuse') = 'present')
        and (
            (max(state) filter (where factor = 'parental_alcohol_problem') = 'present')
            or (max(state) filter (where factor = 'parental_drug_problem') = 'present')
        ) as has_all
    from of_family
    group by family_id
),
rating as (
    select factor, count(*) filter (where at_closure = 'present') as improved
    from observations
    where subject = 'family'
    group by factor
)

select 'families referred' as promise, count(*)::double as value from stage
union all select 'families ' || stage, count(*) from stage group by stage
union all select 'families included', count(*) from included
union all select 'children referred', count(*) from scoped
union all select 'children included', count(*) from child
union all select 'fewest children in a family', min(n) from (select count(*) as n from scoped group by family_id)
union all select 'most children in a family', max(n) from (select count(*) as n from scoped group by family_id)
union all select 'children ' || sex, count(*) from child group by sex
union all select 'children White British', count(*) from child where ethnicity = 'white_british'
union all select 'children''s completed years', sum(date_sub('year', date_of_birth, index_on)) from child
union all select 'children''s referrals', sum(prior_referrals) from child
union all
select 'years known to social care, to one decimal', round(avg(date_diff('day', f.first_known_on, i.index_on)) / 365.25, 1)
from families f join included i using (family_id)
union all select 'families with generations known', count(generations_known) from families join included using (family_id)
union all
select 'families known for two generations or more', count(*)
from families join included using (family_id) where generations_known >= 2
union all select 'children of closed cases', count(*) from child where stage = 'closed'
union all select 'children who left the ladder', count(*) from child_on where stage = 'closed' and gone and before is not null
union all select 'children with both levels', count(*) from pair
union all select 'children stepped down', count(*) from pair where high < low
union all select 'children unchanged', count(*) from pair where high = low
union all select 'children stepped up', count(*) from pair where high > low
union all select 'from ' || before, count(*) from pair group by before
union all select 'to ' || after, count(*) from pair group by after
union all select before || ' to ' || after, count(*) from pair where before = 'child_protection_plan' group by all
union all
select 'at risk among both levels', count(*)
from of_child where factor = 'at_risk_of_being_accommodated' and at_referral = 'present' and level_after is not null
union all
select 'at risk and looked after at closure', count(*)
from of_child where factor = 'at_risk_of_being_accommodated' and at_referral = 'present' and level_after = 'looked_after'
union all select factor || ' present', present from child_factor
union all select factor || ' known', known from child_factor
union all select factor || ' present', present from family_factor
union all select factor || ' known', known from family_factor
union all select 'missing 20 times or more', count(*) from missing where at_referral_count >= 20
union all
select 'missing 20 times or more, and again before closure', count(*)
from missing where at_referral_count >= 20 and at_closure_count > 0
union all select 'children with missing episodes to compare', count(at_closure_count) from missing
union all
select 'missing episodes before referral, to compare', sum(at_referral_count)
from missing where at_closure_count is not null
union all select 'missing episodes before closure, to compare', sum(at_closure_count) from missing
union all select 'families with all three parental risks', count(*) from trio where has_all
union all select 'families whose three parental risks are known', count(has_all) from trio
union all select factor || ' at closure', improved from rating where factor in ('home_stability_improved', 'wellbeing_increased')
