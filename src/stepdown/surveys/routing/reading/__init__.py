"""Reading what a form sends: each kind of question to its own sort of answer, or to a problem in words."""
