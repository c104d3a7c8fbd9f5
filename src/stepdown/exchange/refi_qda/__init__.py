"""REFI-QDA 1.5: codebooks (.qdc) and projects (.qdpx) of qualitative analysis, written strictly and read tolerantly."""
