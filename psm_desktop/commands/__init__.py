"""All an officer can change, one module per intention.
Running a command writes one act in one transaction and gives back its number; undo writes a further act (R14).
May import domain and store.
"""
