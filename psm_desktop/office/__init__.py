"""What only the metropolitan office does: rounds, review, consolidation, figures over many communes.
Nothing here assumes that one process holds all communes (DESIGN §11).
May import domain, store, commands, reports, sync; no Qt.
"""
