"""Sample data: invented, marked “(mẫu)”, without value."""
