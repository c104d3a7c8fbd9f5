"""A dataset becomes the record, in bulk: a team's earlier spreadsheet, or the invented pilot of the demonstration."""
