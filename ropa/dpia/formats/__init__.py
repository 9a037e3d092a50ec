"""The formats of a dossier: each module lays out the same blocks with `write(dossier, work)`."""
