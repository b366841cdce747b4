"""Plans, indicators, target sets, targets with their versions, programmes and projects."""
