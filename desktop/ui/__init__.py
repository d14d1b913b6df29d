"""What the user sees: the window, its screens and what they are made of; the only room that knows Qt (with app.py).

A screen reads and changes the library through the `Shell` it is given and nothing else. Work that takes longer than
50 ms goes through `tasks.py`. Colours, sizes and icons come from `theme`, plain widgets from the `Kit`. To add a
screen: write `screens/x.py` and add its line to `screens/__init__.py`.
"""
