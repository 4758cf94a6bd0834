"""Receipts: what a unit gets back for a file that it has filed."""

from gouji.receipts.model import FindingRow, ReceiptCell, ReceiptData, ReceiptFinding, Said, Side

__all__ = ["FindingRow", "ReceiptCell", "ReceiptData", "ReceiptFinding", "Said", "Side"]
