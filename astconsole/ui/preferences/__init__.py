"""The preferences: pages made from the declared table of settings."""
