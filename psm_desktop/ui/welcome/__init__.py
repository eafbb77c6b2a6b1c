"""The first run: which commune, who, starting from what.
Three answers make a workspace; a fourth way makes a training copy with made-up data.
UX.md calls it Benvenuto, screen A.
"""
