"""Which addresses may become links: only those of the web, and only spelled harmlessly."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

_KEPT = "%/:=&?~#+!$,;'@()*[]-._"  # reserved and unreserved characters of RFC 3986


def web(url: str | None) -> str:
    """The address if it is http or https, everything unusual percent-encoded; else ""."""
    if not url or len(url) > 2000:
        return ""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return ""
    return quote(url.strip(), safe=_KEPT)


def fragment(url: str | None, words: str) -> str:
    """The address with a text fragment (WICG scroll-to-text) that opens it at these words."""
    target = web(url)
    if not target or "#" in target or not words or len(words) > 120:
        return target
    return f"{target}#:~:text={quote(words, safe='').replace('-', '%2D')}"
