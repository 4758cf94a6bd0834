"""The conversation about a report: explanations, decisions of the office, exceptions, and what state they lead to."""
