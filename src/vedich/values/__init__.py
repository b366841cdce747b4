"""Values: numbers, units, periods and dates as Vietnamese writes them. Pure: no Django, no I/O, no clock."""
