"""The sections of a dossier, one module each: a function of the case that returns a `Section`."""
