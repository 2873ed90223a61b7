"""The words of other offices' forms: headings, month heads, signs, names of areas."""
