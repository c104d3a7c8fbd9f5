"""What a row says must hold: a tiny arithmetic over numbers and other rows' ids. It is read, never run as a program."""
