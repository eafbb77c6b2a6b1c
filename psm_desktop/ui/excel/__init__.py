"""The Excel return: writing one, and the preview of what a workbook that comes back would change.
Nothing is written before the last button.
UX.md calls it Excel, screen G.
"""
