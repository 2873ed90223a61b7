"""A Table in, the bytes of one copy out; every copy says what the page says."""
