"""Packages: preparing one, receiving files, reading receipts, what is still to send.
The word for a written file is preparato: that it was sent is never claimed.
UX.md calls it Invio e ricezione, screens H and I.
"""
