"""How the window looks: tokens, and the palette, style sheet, fonts and icons that are made of them.

The only place where a colour is written down. To change the look: change `tokens.py` or `sheet.py`.
"""
