"""Bodies with dates, their names, superiors and organs; persons, their appointments, and who may do what."""
