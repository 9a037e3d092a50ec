"""How answers look to a person: trees at a terminal, indented lines elsewhere."""
