"""The history of a family as the record tells it by itself: nothing of it is typed for the history's sake."""
