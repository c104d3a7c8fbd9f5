"""How another system of the council gets its token, and loses it: by the operator alone, on the machine."""
