"""Many articles through the pipeline: what to read, one failure a record, the run's own record."""
