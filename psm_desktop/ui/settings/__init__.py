"""Screen *Impostazioni*: what a person chooses once, each choice written and to be seen at once; there is no OK.

The same preferences can be set with `psm settings`.
"""
