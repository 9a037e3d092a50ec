"""The nouns' GraphQL types, one noun a module; each inherits the noun and its descriptions."""
