"""Names, numbers and addresses of people, kept apart from every dataset: only matching opens them."""
