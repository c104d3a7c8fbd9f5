-- A row is one counted child: age in completed years on the index day, or why it is missing. Unborn children have none.
select
    c.unit_id,
    c.family_id,
    c.episode_state,
    case
        when k.date_of_birth <= c.index_on
            then
                extract(year from c.index_on) - extract(year from k.date_of_birth)
                - case
                    when
                        extract(month from c.index_on) * 100 + extract(day from c.index_on)
                        < extract(month from k.date_of_birth) * 100 + extract(day from k.date_of_birth)
                        then 1
                    else 0
                end
    end as age,
    case
        when k.date_of_birth <= c.index_on then null
        when k.sex = 'unborn' or k.expected_date is not null or k.date_of_birth > c.index_on then 'not_applicable'
        else coalesce(k.date_of_birth_missing, 'not_asked')
    end as age_missing
from cohort as c
inner join children as k on c.unit_id = k.child_id
where c.unit = 'child' and c.included
