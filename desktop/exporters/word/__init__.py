"""How a document becomes a Word file: real styles, real lists, real fields, so that it can be worked on further.

The body is built as text (`body.py` and the files it calls), escaped in one place (`markup.py`); python-docx holds the
package.
To print a new block: its case in `body.py` and a function beside its kin; nothing here knows a customer.
"""

from desktop.exporters.word.word import Word as Word
