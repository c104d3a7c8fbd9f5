"""Between a project of Stepdown and a project of REFI-QDA: what goes out, what comes in, and what neither can say."""
