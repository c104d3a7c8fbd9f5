"""Proposals, decisions and links as files: what is proposed, what people decided, and what stands."""
