"""Taking files that have arrived, attributing them and settling their state; checking a file before
it is filed.
"""
