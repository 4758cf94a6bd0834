"""From a consolidation to a published edition: candidates, a person's approval, frozen figures and
files.
"""
