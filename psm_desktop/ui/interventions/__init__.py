"""The plan tree, the list of interventions and the form of one, side by side.
Fields save themselves when they are left; a form that has become stale shows both values.
UX.md calls it Piano e interventi, screens C, D and E.
"""
