"""One small file a page: it asks a query or calls an action, and shows what comes back."""
