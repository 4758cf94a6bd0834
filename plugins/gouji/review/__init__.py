"""What is said and decided about findings, and the state that a report comes to."""
