"""What a child is asked to do in ``test_apart``: everything that can go wrong in one."""

import ctypes
import os
import resource
import time
from datetime import date
from fractions import Fraction

from zi_site.documents.child import allow


def fails(content: bytes, name: str) -> object:
    raise ZeroDivisionError


def prints(content: bytes, name: str) -> object:
    print("peringatan")
    return date(2026, 1, 2), content.decode(), name


def prints_and_dies(content: bytes, name: str) -> object:
    print("peringatan")
    os._exit(3)


def crashes(content: bytes, name: str) -> object:
    return ctypes.string_at(0)


def unpicklable(content: bytes, name: str) -> object:
    return lambda: content


def foreign(content: bytes, name: str) -> object:
    return Fraction(1, 3)


def grows(content: bytes, name: str) -> object:
    return bytearray(2**40)


def answers_much(content: bytes, name: str) -> object:
    return "a" * 10_000_000


def spins(content: bytes, name: str) -> object:
    while True:
        pass


def asks_for_more(content: bytes, name: str) -> object:
    allow(int(name))
    return resource.getrlimit(resource.RLIMIT_CPU)[0]


def sleeps(content: bytes, name: str) -> object:
    time.sleep(600)
    return None
