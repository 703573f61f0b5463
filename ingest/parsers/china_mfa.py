"""China's Ministry of Foreign Affairs and its embassies: web pages, and text saved from them."""

from __future__ import annotations

import re

from ingest.parsers.layout.known import Layout
from ingest.parsers.layout.pages import read_page
from ingest.record import Document, Draft, Problem, Publisher, Source

PUBLISHER = Publisher(
    "china-mfa", "Ministry of Foreign Affairs of China", "CN", "government", "https://www.mfa.gov.cn/", None,
    "Asia/Shanghai", "Beijing",
)  # fmt: skip
HOSTS = (
    "fmprc.gov.cn", "mfa.gov.cn", "china-embassy.org", "china-embassy.gov.cn", "chineseembassy.org",
    "china-consulate.org", "china-consulate.gov.cn", "chineseconsulate.org", "china-mission.gov.cn",
)  # fmt: skip
RECOGNISES = "pages of the ministry, its embassies and consulates, and their text under Home > China News"
_LINKS = r"https?://www\.(?:mfa|fmprc)\.gov\.cn/eng/(?:[\w-]+/)+t(?P<day>\d{8})_\d+\.s?html"
SOURCES = (
    Source(
        "https://www.mfa.gov.cn/eng/xw/fyrbt/lxjzh/", "page", _LINKS, "not verified",
        further="https://www.mfa.gov.cn/eng/xw/fyrbt/lxjzh/index_{page}.html",
    ),
    Source("https://www.mfa.gov.cn/eng/xw/zyxw/", "page", _LINKS, "not verified"),
    Source("https://www.mfa.gov.cn/eng/xw/wjbxw/", "page", _LINKS, "not verified"),
)  # fmt: skip

_LAYOUTS = (Layout("#News_Body_Txt_A", "#News_Body_Title", "#News_Body_Time"),)
_SIGNATURE = re.compile(
    r"\A\W*Home\s*>\s*(?:China News|Top Stories|Headlines|Important News|Latest News|News and Events"
    r"|Speeches|Activities|Embassy)"
    r"|<?Suggest to a Friend|外交部发言人.{0,20}主持例行记者会|来源：外交部"
    r"|(?:中华人民共和国外交部|中华人民共和国驻[^<]{1,30}(?:大使馆|总领事馆))\s*</title>",
    re.IGNORECASE,
)
# The ministry names its own head without his country; State Councilor is a post that no other country has.
_OWN_MINISTER = re.compile(
    r"^On [A-Z][a-z]+ \d{1,2}(?:, \d{4})?, (?:[^.\n]{0,80}, )?(?:State Councilor and Foreign Minister"
    r"|Member of the Political Bureau of the C(?:PC|ommunist Party of China) Central Committee)",
    re.MULTILINE,
)

# What every signature has one of, in small letters: to look for them takes a small part of the pattern's time.
_OF_SIGNATURES = ("suggest to a friend", "外交部", "中华人民共和国", "home")
_OF_OWN_MINISTER = ("State Councilor", "Political Bureau")
_HEAD = 8_000
_FOOT = 1_000


def recognise(document: Document) -> str | None:
    """By its line of navigation or its links below the text; inferred where the text calls China's minister its own."""
    content = str(document.content)
    if _is_signed(content[:_HEAD]) or _is_signed(content[-_FOOT:]):
        return "signature"
    opening = content[:3000]
    own = any(words in opening for words in _OF_OWN_MINISTER) and _OWN_MINISTER.search(opening)
    return "inferred" if own else None


def _is_signed(text: str) -> bool:
    small = text.casefold()
    return any(words in small for words in _OF_SIGNATURES) and _SIGNATURE.search(text) is not None


def parse(document: Document, basis: str | None) -> Draft | Problem:
    """A page of the ministry or of an embassy."""
    return read_page(document, PUBLISHER, basis, "china-mfa", _LAYOUTS)
