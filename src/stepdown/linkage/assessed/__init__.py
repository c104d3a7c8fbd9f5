"""What social workers ticked in assessments, at the points of a team's episodes: a series of its own."""
