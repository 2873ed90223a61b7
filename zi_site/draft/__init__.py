"""What any way in comes to: the plan as read, its doubts, and the text that belongs into plans/."""
