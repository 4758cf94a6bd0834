"""Balancing rules as data, compiled to one set-based SQL statement a rule."""

from gouji.rules.catalogue import Catalogue, Equation, equations, load_rules

__all__ = ["Catalogue", "Equation", "equations", "load_rules"]
