-- A row is one course of a counted factor (missing episodes) of one family: the counts at the four points, the reason for
-- each that is missing, and how many of its children have it. As definitions/courses/counted.sql, by family.
with numbered as (
    select
        o.*,
        coalesce(o.at_referral_count, case when o.at_referral = 'absent' then 0 end) as referral_number,
        coalesce(o.at_engagement_count, case when o.at_engagement = 'absent' then 0 end) as engagement_number,
        coalesce(o.at_closure_count, case when o.at_closure = 'absent' then 0 end) as closure_number,
        coalesce(o.at_follow_up_count, case when o.at_follow_up = 'absent' then 0 end) as follow_up_number
    from family_person_patterns as o
    inner join counted_factors as f on o.factor = f.factor
)

select
    family_id,
    unit,
    factor,
    was_opened,
    was_closed,
    referral_number as at_referral,
    case
        when referral_number is not null then null
        when at_referral in ('not_asked', 'not_applicable') then at_referral
        else 'not_known'
    end as at_referral_missing,
    engagement_number as at_engagement,
    case
        when engagement_number is not null then null
        when at_engagement in ('not_asked', 'not_applicable') then at_engagement
        else 'not_known'
    end as at_engagement_missing,
    closure_number as at_closure,
    case
        when closure_number is not null then null
        when at_closure in ('not_asked', 'not_applicable') then at_closure
        else 'not_known'
    end as at_closure_missing,
    follow_up_number as at_follow_up,
    case
        when follow_up_number is not null then null
        when at_follow_up in ('not_asked', 'not_applicable') then at_follow_up
        else 'not_known'
    end as at_follow_up_missing,
    units
from numbered
