"""What everything stands on: settings, errors, files, the city's calendar, what is read from a
file.
"""
