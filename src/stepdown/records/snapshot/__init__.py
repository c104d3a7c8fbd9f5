"""Record to dataset: what the record says at a moment, as the contract's tables. Ids alone leave; no name does."""
