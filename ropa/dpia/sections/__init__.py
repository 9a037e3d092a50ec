"""The sections of a dossier: each a function of the assessment that returns a `Section`."""
