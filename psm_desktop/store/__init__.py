"""The local SQLite copy: opening, migrating, asking, the journal and the merge, a module per table family.
Own acts and acts of others take the same path into the journal; `local` holds what never travels.
May import domain and sqlite-utils.
"""
