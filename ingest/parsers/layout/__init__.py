"""What publishers' layouts have in common: lines, marks, stamps, furniture, and how they become blocks.

A publisher's module turns its document into ``Line`` records, one for each run of text that the page
shows as one; ``blocks.set_blocks`` makes the blocks of a draft of them.
"""
