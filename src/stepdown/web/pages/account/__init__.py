"""One's own account: password, second factor, sessions. Most of its pages are the library's, with our templates."""
