"""Data flows: the diagrams of the register as data, in words and drawn."""
