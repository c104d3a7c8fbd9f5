"""Reporting checklists of a report: each item bound to a part of it that is there, or openly not reported."""
