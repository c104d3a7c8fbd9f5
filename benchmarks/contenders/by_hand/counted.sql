-- A row is one child to count: of a family whose first referral in the period led to an episode that has closed.
create temp table counted as
with first_referrals as (
    select family_id, arg_min(referral_id, received_at) as referral_id
    from read_parquet($referrals)
    where cast(received_at as date) between date '2021-01-01' and date '2022-12-31'
    group by family_id
)

select
    c.child_id,
    c.sex,
    c.ethnicity,
    c.disability,
    date_sub('year', c.date_of_birth, e.index_on) as age,
    c.prior_referrals,
    e.episode_id,
    e.index_on,
    e.closed_on
from read_parquet($children) as c
inner join first_referrals as r on c.family_id = r.family_id
inner join read_parquet($episodes) as e on r.referral_id = e.referral_id
where e.closed_on <= date '2023-12-31' and e.engagement not in ('too_early', 'did_not_engage')
