"""A register of processing activities (GDPR Article 30) that answers questions with proof.

The rooms, and the one direction in which they import each other, are described in
`docs/decisions/0001-rooms.md`; `tests/test_architecture.py` holds it.
"""
