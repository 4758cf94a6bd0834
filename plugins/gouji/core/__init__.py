"""The foundation of everything: settings, errors, files, the city's calendar, what is read from a
file.
"""
