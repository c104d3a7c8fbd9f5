"""What the law asks when somebody wants to see what is held about them: the time, the words, what is kept back."""
