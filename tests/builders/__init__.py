"""Builders of registers for tests: by hand, and as strategies for Hypothesis.

By hand: `made` makes a fact in a line. Two registers are made with it: `complete`, in which every
field of every noun is set, and `faultless`, in which no rule of the review finds anything.

As strategies: `registers` draws every noun with every field, from the fields' own types
(`field_values`); `dense_registers` draws what access reads, so densely that paths meet.
"""
