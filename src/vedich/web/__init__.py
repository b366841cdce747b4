"""The web: the desk for those who sign in, the portal for all."""
