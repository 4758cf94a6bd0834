"""The consolidated report of each unit that has units below it."""
