-- A row is the name of one service, to which a consultation pointed or a family was handed over.
select signposted_to as name from consultations where signposted_to is not null
union
select service as name from handovers
order by name
