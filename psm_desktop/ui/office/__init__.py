"""The metropolitan office's screen: the 312 communes and the state of their return, totals by axis.
The one screen that may import the office room.
UX.md calls it Ufficio, screens J and K.
"""
