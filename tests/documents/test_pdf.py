from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.documents import Limits, decoded
from ingest.record import Document, Problem


def made(*pages: str) -> bytes:
    """A PDF of one line a page, written by hand: objects, then the table of where they lie."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, line in enumerate(pages):
        drawn = f"BT /F1 12 Tf 72 720 Td ({line}) Tj ET"
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {5 + 2 * number} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>",
            f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        ]
    objects.append("<</Title(Call with the envoy)>>")
    text, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info {len(objects)} 0 R>>"
    places_of_all = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return f"{text}{places_of_all}{trailer}\nstartxref\n{len(text)}\n%%EOF".encode()


def read(content: bytes, **limits: int) -> Document | Problem:
    return decoded(Document("call.pdf", content, "application/pdf"), Limits(**limits))


def test_the_text_layer_and_the_title() -> None:
    result = read(made("The envoy called.", "He left."))
    assert isinstance(result, Document)
    assert result.content == "The envoy called.\n\fHe left."
    assert result.header == {"title": "Call with the envoy"}
    assert result.media_type == "application/pdf"


def test_a_pdf_is_told_by_its_bytes() -> None:
    result = decoded(Document("call.html", made("Words."), "text/html"))
    assert isinstance(result, Document)
    assert result.content == "Words."


def test_without_a_text_layer_it_is_told() -> None:
    result = read(made("", " "))
    assert isinstance(result, Problem)
    assert result.reason == "a PDF without a text layer: it has to be recognised from its pictures first"


def test_too_many_pages_are_told() -> None:
    result = read(made("a", "b", "c"), pages=2)
    assert isinstance(result, Problem)
    assert result.reason == "a PDF of more than 2 pages"


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_damaged_pdf_gives_a_document_or_a_problem(data: st.DataObject) -> None:
    content = bytearray(made("The envoy called.", "He left."))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(9, len(content) - 1))] = data.draw(st.integers(0, 255))
    result = read(bytes(content[: data.draw(st.integers(20, len(content)))]))
    assert isinstance(result, Document | Problem)
