"""The least that must be hidden: an integer programme in which the attacker answers each proposal with what it missed.

The method is that of Fischetti and Salazar (2001): ``master`` proposes the cheapest choice that meets all rules found
so far, ``doubt`` asks linear programmes how closely each small count could be placed and turns their prices into new
rules, and the attacker of whole numbers (``disclosure.attack``) judges last.
"""
