"""What the narrative states: words become tokens, tokens become statements, statements become
claims.
"""

from gouji.extraction.narrative.claims import find_claims

__all__ = ["find_claims"]
