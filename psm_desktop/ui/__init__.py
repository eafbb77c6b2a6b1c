"""The window: a room per screen, the frame in shell/, what screens share in common/.
A page shows values and emits intents; it holds no SQL and knows no other screen.
A screen's `model` may ask the store; the page itself goes through its model and through commands.
"""
