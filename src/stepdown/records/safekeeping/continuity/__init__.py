"""The continuity pack: a page to work by while the site is not there."""
