"""The site as it is really served: processes and threads of its own, over a database of its own, killed and begun."""
