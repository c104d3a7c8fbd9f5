"""The filing cabinet: tables, the actions that alone write them, the queries that alone read them, and the audit."""
