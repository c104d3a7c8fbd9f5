"""What people said, understood: who took part, their words, codes, quotes, findings and the joint display."""
