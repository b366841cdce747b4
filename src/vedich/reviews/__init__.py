"""Assessments and their fate; six-month and yearly reviews written from the figures; what is published."""
