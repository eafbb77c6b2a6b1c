"""What ReportLab lacks: documents a screen reader can walk and an archive can keep (PDF/UA-1 and PDF/A-3a in one file).
Everything here imports reportlab or pikepdf: import it inside the function that writes a report, never at start-up.
May import what `reports/` may.
"""
