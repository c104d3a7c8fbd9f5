"""An invented council: the same children in every kind of file that a council has, and what is true of them."""
