"""The home screen of a commune: what to do now, interventions by status, costs and funding.
Every figure opens the list it counts.
UX.md calls it Cruscotto, screen B.
"""
