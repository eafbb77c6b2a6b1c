"""Reports: which one, with which options, and a preview of the very PDF that is printed.
Pages are drawn from the written bytes by pypdfium2.
UX.md calls it Rapporti, screen F.
"""
