"""Work that time brings about: one file a job, each calling actions. No job can close anything."""
