"""The formats of Article 30 records: one module each, with one function `write(book) -> bytes`."""
