"""A document of an office -> a draft plan with every doubt, by a list of named steps."""
