"""Lines -> areas, komponen and actions, with official areas, teams and schedules."""
