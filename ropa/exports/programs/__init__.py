"""Programs of the export room: each a file that a process runs by itself (`ropa.jobs`)."""
