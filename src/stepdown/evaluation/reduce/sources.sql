-- A row is one source of observations in the dataset.
select distinct source from observations
