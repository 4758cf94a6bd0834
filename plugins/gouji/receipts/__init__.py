"""Receipts: what a unit gets back for a file that it has filed."""

from gouji.receipts.model import Answers, FindingRow, ReceiptCell, ReceiptData, ReceiptFinding, Side

__all__ = ["Answers", "FindingRow", "ReceiptCell", "ReceiptData", "ReceiptFinding", "Side"]
