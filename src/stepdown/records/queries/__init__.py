"""The only readers: each query is told who is asking, and answers only with what that person may see."""
