"""Programs of the drawing room: each a file that a process runs by itself (`ropa.jobs`)."""
