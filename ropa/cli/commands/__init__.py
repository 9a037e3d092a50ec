"""One file a command; `ropa.cli.group` imports the one that is run."""
