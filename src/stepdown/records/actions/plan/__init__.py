"""What is written of a family's plan: goals, ratings, actions, sections, issues raised for them."""
