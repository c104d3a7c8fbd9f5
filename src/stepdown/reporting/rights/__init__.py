"""Documents that the law asks for: what a person is given of their record, and starters for a council."""
