"""Taking what has arrived, saying whose it is, bringing it to its end; checking a file before it is
filed.
"""
