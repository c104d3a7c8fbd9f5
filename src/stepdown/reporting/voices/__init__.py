"""The mixed-methods report: one narrative in which each sentence and quote leads to its evidence."""
