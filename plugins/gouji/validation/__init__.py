"""The rules over what is staged: compiled to SQL, run, proven to have run, and where a fault
lies.
"""
