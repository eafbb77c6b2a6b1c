"""What goes out: the store is gathered into one frozen value, and that is written as PDF or Excel.
A module per report; `shapes` computes charts as plain shapes, `draw` paints them on paper.
May import domain, store and the writing libraries; no Qt.
"""
