"""Statutory forms as data: models, loading and checking, label matching."""

from gouji.forms.catalogue import form_for, load_forms
from gouji.forms.model import Block, Cell, Form, Node, Table

__all__ = ["Block", "Cell", "Form", "Node", "Table", "form_for", "load_forms"]
