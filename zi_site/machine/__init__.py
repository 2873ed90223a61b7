"""What the program asks of the machine: git, time, processes, its own version."""
