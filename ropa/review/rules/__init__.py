"""Rules by subject: each function says where one rule fires; `ropa.review.table` lists them all.

A function of a rule is named as the rule is, its article and severity stand in the table.
"""
