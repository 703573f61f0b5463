from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.documents import Limits, decoded
from ingest.record import Document, Problem


def read(content: bytes | str, source: str = "call.txt", **limits: int) -> Document | Problem:
    return decoded(Document(source, content, "application/octet-stream"), Limits(**limits))


def text(content: bytes | str, source: str = "call.txt") -> str:
    result = read(content, source)
    assert isinstance(result, Document), result
    return str(result.content)


def reason(content: bytes, source: str = "call.txt", **limits: int) -> str:
    result = read(content, source, **limits)
    assert isinstance(result, Problem), result
    assert (result.source, result.stage) == (source, "documents")
    return result.reason


LANGUAGES = {
    "ru": "Министр иностранных дел Руритании посетил столицу и провёл переговоры о торговле зерном.",
    "uk": "Міністр закордонних справ зустрівся у столиці з послом і обговорив її пропозиції щодо зерна.",
    "zh": "鲁里坦尼亚外交大臣昨天在首都会见来访的使节，双方就粮食贸易交换了意见。",
    "zh-hant": "魯里坦尼亞外交大臣昨天在首都會見來訪的使節，雙方就糧食貿易交換了意見。",
    "ja": "ルリタニアの外務大臣は昨日、首都で使節と会談し、穀物の貿易について話し合いました。",
    "ko": "루리타니아 외무장관은 어제 수도에서 사절을 만나 곡물 무역에 대하여 의견을 나누었다.",
    "fr": "Le chancelier de Ruritanie a été reçu à l’hôtel de ville où il a évoqué la récolte très abondante.",
    "de": "Der Kanzler Ruritaniens empfing den Botschafter; über Getreide und Zölle sprach man ausführlich.",
    "cs": "Kancléř Ruritánie přijal velvyslance; řeč byla především o obilí a příštích společných krocích.",
    "pl": "Kanclerz Rurytanii przyjął ambasadora; rozmawiano o zbożu, cłach i przyszłej współpracy państw.",
    "hu": "Ruritánia kancellárja fogadta a követet; a gabonáról és a jövő évi együttműködésről beszéltek.",
    "tr": "Ruritanya şansölyesi büyükelçiyi kabul etti; tahıl ticareti ve gelecek yılın işbirliği görüşüldü.",
    "el": "Ο καγκελάριος της Ρουριτανίας δέχθηκε τον πρέσβη και συζήτησε μαζί του για το σιτάρι.",
    "he": "הקנצלר של רוריטניה קיבל את השגריר ודן עמו בסחר בתבואה ובשיתוף הפעולה",
    "ar": "استقبل مستشار روريتانيا السفير وبحث معه تجارة الحبوب والتعاون بين البلدين",
    "th": "นายกรัฐมนตรีรูริทาเนียต้อนรับเอกอัครราชทูตและหารือเรื่องการค้าข้าว",
}
ENCODINGS = [
    ("ru", "windows-1251"), ("ru", "koi8-r"), ("ru", "cp866"), ("ru", "iso8859-5"), ("uk", "windows-1251"),
    ("zh", "gbk"), ("zh", "gb18030"), ("zh-hant", "big5"), ("ja", "shift_jis"), ("ja", "euc_jp"), ("ko", "euc_kr"),
    ("fr", "windows-1252"), ("de", "windows-1252"), ("cs", "windows-1250"), ("cs", "iso8859-2"),
    ("pl", "windows-1250"), ("pl", "iso8859-2"), ("hu", "windows-1250"), ("tr", "windows-1254"),
    ("el", "windows-1253"), ("he", "windows-1255"), ("ar", "windows-1256"), ("th", "cp874"),
    *((language, wide) for language in ("ru", "zh", "fr") for wide in ("utf-8", "utf-8-sig", "utf-16", "utf-32")),
]  # fmt: skip
PAGE = "<!DOCTYPE html>\n<html><head>{claim}<title>{words}</title></head>\n<body><p>{words}</p></body></html>"


@pytest.mark.parametrize(("language", "encoding"), ENCODINGS)
@pytest.mark.parametrize(
    "claim",
    ["", '<meta charset="utf-8">', '<meta charset="iso-8859-1">', '<meta charset="gbk">',
     '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', '<meta charset="none such">'],
)  # fmt: skip
def test_a_page_comes_out_right_whatever_encoding_it_claims(language: str, encoding: str, claim: str) -> None:
    page = PAGE.format(claim=claim, words=LANGUAGES[language])
    assert text(page.encode(encoding), "page") == page


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_recognised(encoding: str) -> None:
    page = PAGE.format(claim="", words=LANGUAGES["ru"])
    assert text(page.encode(encoding), "page.html") == page


def test_one_damaged_character_does_not_change_the_encoding() -> None:
    assert text(LANGUAGES["ru"].encode() + b"\xff" + LANGUAGES["ru"].encode()) == f"{LANGUAGES['ru']}�{LANGUAGES['ru']}"


def test_quotes_of_windows_in_plain_text() -> None:
    assert text(b"the envoy\x92s \x93visit\x94 \x96 a success") == "the envoy’s “visit” – a success"


@pytest.mark.parametrize("claim", ["gb2312", "GBK", "gb18030", "big5", "shift_jis", "euc-kr"])
def test_an_english_page_with_the_quotes_of_an_asian_set_is_what_it_claims(claim: str) -> None:
    page = PAGE.format(claim=f'<meta charset="{claim}">', words="the envoy’s “visit”, a success")
    assert text(page.encode(claim), "page.html") == page


def test_a_page_in_two_languages_of_one_encoding() -> None:
    words = "Déjà reçu à l’hôtel où siège le congrès. Český překlad: příští schůzka".encode("cp1252", "ignore")
    assert text(words) == words.decode("cp1252")


def test_the_successor_of_latin_1_is_read_as_claimed() -> None:
    page = PAGE.format(claim='<meta charset="iso-8859-15">', words="Le cœur du sujet : 5 € le bœuf, dès l'été")
    assert text(page.encode("iso-8859-15"), "page.html") == page


def test_zeros_and_lone_surrogates_are_replaced() -> None:
    assert (
        text(b"The envoy\0 called, and said that grain is cheap.") == "The envoy� called, and said that grain is cheap."
    )
    assert text("a\ud800b") == "a�b"
    assert text(b'---\ntitle: "a\\0b"\n---\nwords\n', "a.md") == "words\n"


def test_line_ends_are_one_kind() -> None:
    assert text(b"one\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("content", "source", "media_type"),
    [
        (b"plain words", "call.txt", "text/plain"),
        (b"plain words", "call", "text/plain"),
        (b"plain words", "call.html", "text/plain"),
        (b"<!DOCTYPE html><p>x", "call.txt", "text/html"),
        (b"\n <!-- saved --><html><p>x", "call", "text/html"),
        (b"<!doctype html><p>x", "call.js", "text/html"),
        (b"<p>x</p>", "call.php", "text/html"),
        (b"words <b>and</b> <a href=x>more</a>", "call.htm", "text/html"),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p/></html>", "call.xml", "text/html"),
        (b"<?xml version='1.0'?><letters/>", "call", "application/xml"),
        (b"<letters><letter/></letters>", "call.xml", "application/xml"),
        (b"# Title\n\nwords", "call.md", "text/markdown"),
        (b"---\ntitle: Call\n---\nwords", "call.txt", "text/markdown"),
        (b"---\nA line above, words below", "call.txt", "text/plain"),
        (b"5 < 6 and 7 > 3", "call.txt", "text/plain"),
        (b"{a brace opens} and closes {here}", "call.txt", "text/plain"),
    ],
)
def test_the_media_type_is_what_the_text_is(content: bytes, source: str, media_type: str) -> None:
    result = read(content, source)
    assert isinstance(result, Document)
    assert result.media_type == media_type


@pytest.mark.parametrize(
    ("content", "source", "why"),
    [
        (b"", "call.txt", "empty"),
        (b" \r\n\xef\xbb\xbf", "call.txt", "empty"),
        (b"\0\0\0\0", "call.txt", "empty"),
        (b'{"a": [1, 2]}', "call.txt", "JSON, not a document"),
        (b"[" * 100_000 + b"]" * 100_000, "call", "JSON, not a document"),
        (b"not even JSON", "call.json", "JSON, not a document"),
        (b"p { color: red }", "page_files/style.css", "a style sheet, not a document"),
        (b"var a = 1", "page_files/app.js", "a script, not a document"),
        (b"\x89PNG\r\n\x1a\n....", "photo.html", "an image, not a document"),
        (b"\xff\xd8\xff\xe0....", "photo", "an image, not a document"),
        (b"\0\0\0\x01Bud1....", ".DS_Store", "a folder's view settings, not a document"),
        (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", "a.docx",
         "an office document or e-book: its text has to be exported first"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "an old office document: its text has to be exported first"),
        (bytes(range(32)) * 20, "call", "binary, not a document"),
    ],
)  # fmt: skip
def test_what_is_no_document_is_told_as_what_it_is(content: bytes, source: str, why: str) -> None:
    assert reason(content, source) == why


def test_xml_loses_neither_its_ampersands_nor_its_head_and_names_no_encoding() -> None:
    xml = "<?xml version='1.0' encoding='windows-1251'?><a><![CDATA[x & y]]>&nbsp;R&D &amp; зерно</a>"
    assert text(xml.encode("cp1251"), "a.xml") == (
        "<?xml version='1.0'?><a><![CDATA[x & y]]>\xa0R&amp;D &amp; зерно</a>"
    )


def test_a_page_that_is_xml_too_names_no_encoding() -> None:
    page = '<?xml version="1.0" encoding="gbk" standalone="yes"?>\n<html><p>x &nbsp; y</p></html>'
    assert text(page.encode(), "a.html") == '<?xml version="1.0" standalone="yes"?>\n<html><p>x &nbsp; y</p></html>'


def test_entities_of_its_own_are_refused() -> None:
    laughs = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;">]><a>&m;</a>'
    assert reason(laughs, "a.xml") == "XML that declares entities of its own, which are not expanded"


def test_more_tags_than_a_page_has_are_refused() -> None:
    assert reason(b"<p>" * 300, "a.html", document_tags=200) == "more than 200 tags"
    assert reason(b"<a " * 200_001, "a.html") == "more than 200000 tags"


def test_what_the_container_said_stays() -> None:
    item = Document(
        "a.rss#1", "<p>x</p>", "text/html", "https://a.example/1", {"title": "Call"}, "2032-05-22T00:00:00Z"
    )
    assert decoded(item) == item
    assert decoded(replace(item, content=" \n")) == Problem("a.rss#1", "documents", "empty")


@given(st.binary(max_size=300), st.sampled_from(["a", "a.txt", "a.html", "a.xml", "a.md", "a.pdf", "a.json"]))
def test_any_bytes_give_a_document_or_a_problem(content: bytes, source: str) -> None:
    result = read(content, source)
    if isinstance(result, Document):
        assert str(result.content).encode()
        assert "\0" not in str(result.content)


@given(
    st.text(max_size=200), st.sampled_from(["<html>", "<?xml version='1.0'?>", "---\ntitle: ", "%PDF-1.4 ", "{", ""])
)
def test_any_text_behind_any_beginning_gives_a_document_or_a_problem(words: str, start: str) -> None:
    result = read((start + words).encode("utf-8", "surrogatepass"), "a")
    assert result.source == "a"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), min_size=1).filter(str.strip))
def test_utf_8_text_is_kept_to_the_letter(words: str) -> None:
    result = read(f"Words: {words}".encode())
    if isinstance(result, Document):
        assert result.content == f"Words: {words}"
