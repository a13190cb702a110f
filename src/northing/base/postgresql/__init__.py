"""Django's own PostgreSQL backend, which also tells the server which workspace may be seen."""
