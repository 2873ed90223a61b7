"""A link -> why not everyone can open it, if so: one answer for evidence and for office pages."""

import re
import unicodedata
from enum import Enum, auto
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from zi_site.plan.unseen import UNSEEN

_LOCAL = re.compile(
    r"[a-z]:[\\/]|\\\\|file:|/", re.IGNORECASE
)  # D:\ZI\nota.pdf, \\server\bersama, /home/…
HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{1,62}\.?")
_FORBIDDEN = re.compile(rf"[\s<>\"'\\^`{{|}}{UNSEEN}]")
_INSIDE = (
    ".local", ".localhost", ".localdomain", ".lan", ".internal", ".intranet", ".corp", ".home",
    ".private", ".home.arpa",
)  # fmt: skip


class LinkFault(Enum):
    """What speaks against a link."""

    ON_A_COMPUTER = auto()
    NO_SCHEME = auto()  # or another one than http and https
    FORBIDDEN_SIGN = auto()
    NO_ADDRESS = auto()
    USER_NAME = auto()
    INSIDE = auto()  # of one office, or of one computer
    NO_SITE = auto()


def link_fault(link: str) -> LinkFault | None:
    """Why the public cannot open this link; None where nothing speaks against it."""
    if _LOCAL.match(link):
        return LinkFault.ON_A_COMPUTER
    if not link.lower().startswith(("http://", "https://")):
        return LinkFault.NO_SCHEME
    if _FORBIDDEN.search(link):
        return LinkFault.FORBIDDEN_SIGN
    return _address_fault(_split(link))


def host_of(link: str) -> str:
    """The host as browsers take it; "" where there is none."""
    address = _split(link)
    named = unicodedata.normalize("NFKC", (address and address.hostname) or "")
    return named.replace("\N{IDEOGRAPHIC FULL STOP}", ".")


def _address_fault(address: SplitResult | None) -> LinkFault | None:
    if address is None or not address.hostname:
        return LinkFault.NO_ADDRESS
    if address.username is not None:
        return LinkFault.USER_NAME
    host = host_of(address.geturl())
    if _is_inside(host):
        return LinkFault.INSIDE
    return None if _is_number(host) or HOST.fullmatch(host) else LinkFault.NO_SITE


def _split(link: str) -> SplitResult | None:
    """The parts of an address; None where its host or port cannot be one."""
    try:
        address = urlsplit(link)
        _ = address.port
    except ValueError:
        return None
    return address


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_inside(host: str) -> bool:
    if _is_number(host):
        return not ip_address(host).is_global
    return "." not in host.rstrip(".") or host.rstrip(".").endswith(_INSIDE)
