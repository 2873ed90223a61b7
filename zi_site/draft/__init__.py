"""What any way in comes to: the plan that was read, its doubts, and the text that belongs into
plans/.
"""
