"""A publication's numbers, printed beside recomputed. Verdicts come from declared rules; none is ever read from a file.

Read in this order: ``printed`` (what a printed number stands for), ``expression`` (what a row says must hold),
``rules`` (one file a rule), ``figure`` and ``read`` (the figures file), ``judge`` (rows to verdicts),
``margins`` (which tables a publication's totals allow) and ``studies`` (publications kept with the program).
"""
