"""The words of the field: enumerations, frozen values and the tiny pure rules over them. Standard library only."""
