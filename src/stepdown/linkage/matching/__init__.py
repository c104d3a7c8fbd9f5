"""Who of one file is who of another: proposals with their reasons in words, decided by people, taken back by them."""
