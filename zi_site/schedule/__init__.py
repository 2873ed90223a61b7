"""Printed schedules, words or ticks -> months, how sure they are, and what to say beside them."""
