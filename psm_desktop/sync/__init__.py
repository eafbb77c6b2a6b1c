"""The signed exchange file: packing, signing, sealing, opening, verifying, enrolment of keys.
It hands what it has checked to the store's merge and decides nothing about values.
May import domain, store, commands, PyNaCl, cbor2, zstandard.
"""
