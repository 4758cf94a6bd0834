"""Running the rules in the warehouse: the statements, Great Expectations around them, Data Docs."""
