"""Answers of access: who can see, can see, what can see, impact and retention."""
