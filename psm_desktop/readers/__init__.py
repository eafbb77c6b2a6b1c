"""Files that somebody gives us: Excel returns, plan workbooks, mail, PDFs that carry a package.
Each reader gives domain values and all problems at once, named by cell; it writes nothing.
May import domain, openpyxl, pikepdf, asn1crypto.
"""
