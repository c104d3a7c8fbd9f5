"""Actions on how a record ends: holds, and disposals by two people. No job calls any of them."""
