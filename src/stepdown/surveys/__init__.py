"""What people said, counted: questionnaires as data, the way through one, answers, frequencies."""
