"""Forms of address before a name, letters behind it: neither parts a name from its office."""

from __future__ import annotations

import pytest

from ingest.normalize.people.gathering import gather

ADDRESSES = (
    "Mme.", "Mlle", "Mdm.", "Dra.", "Srta.", "Fr.", "Adv.", "Pharm.", "Alh.", "Cde.", "Lic.", "Gral.", "Lt.Gen.",
    "Lieutenant-General", "Vice-Admiral", "Commodore", "Hojjatoleslam", "Academician", "Pastor", "Bishop",
    "YBhg. Datuk", "H.E.Mr.", "Air Marshal", "Chief", "Justice", "Wing Commander", "Cardinal",
    "Col. (ret.)", "Rear Admiral", "Mullah", "Mawlawi", "Senhor",
)  # fmt: skip
LETTERS = (
    " MP", ", MP", " (MP)", " TD", " KC MP", ", CBE", ", PhD", ", Ph.D.", ", M.P.", " EGH, MP", ", S.C., M.P.", " OBE",
)  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_goes_between_office_and_name(address: str) -> None:
    found = gather(f"She met the Minister of Trade of Chile, {address} Karl Vask, on Friday.")
    assert [(one.name, one.role, one.country) for one in found] == [("Karl Vask", "Minister of Trade of Chile", "CL")]


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize(
    "sentence",
    ["She met Karl Vask{}, Minister of Trade, on Friday.", "She met Minister of Trade Karl Vask{}, in 2034."],
)
def test_letters_go_behind_a_name(sentence: str, letters: str) -> None:
    found = gather(sentence.format(letters))
    assert [(one.name, one.role) for one in found] == [("Karl Vask", "Minister of Trade")]


def test_initials_behind_a_name_leave_its_office_whole() -> None:
    assert [(one.name, one.role) for one in gather("She met Minister Karl Vask BCD.")] == [("Karl Vask", "Minister")]


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("Head of the Norway-Chile interparliamentary friendship group Ada Quill", "Head of the Norway"),
        ("the chairwoman of the Committee on International Affairs, Defense and Security Ada Quill", "chairwoman"),
        ("Chairman of the State Great Khural of Mongolia Ada Quill", "Chairman of the State Great Khural of Mongolia"),
        ("Speaker of the Lok Sabha Ada Quill", "Speaker of the Lok Sabha"),
        ("Adviser for Cyber & Emerging Technologies Ada Quill", "Adviser for Cyber & Emerging Technologies"),
        ("Chairman of the Jogorku Kenesh Ada Quill", "Chairman of the Jogorku Kenesh"),
    ],
)
def test_an_office_of_a_parliament_ends_where_the_name_begins(printed: str, role: str) -> None:
    (found,) = gather(f"He met {printed} on Friday.")
    assert found.name == "Ada Quill"
    assert (found.role or "").startswith(role)


def test_a_chamber_keeps_its_plural() -> None:
    (found,) = gather("He met Speaker of the House of Representatives Ada Quill on Friday.")
    assert (found.name, found.role) == ("Ada Quill", "Speaker of the House of Representatives")


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Minister of Finance S.Vask spoke.", ("S.Vask", "Minister of Finance", None)),
        (
            "Minister for Fisheries and Hunting Ada Quill spoke.",
            ("Ada Quill", "Minister for Fisheries and Hunting", None),
        ),
        ("Minister Ada á Quillum spoke.", ("Ada á Quillum", "Minister", None)),
        ("Minister Ben Vask spoke.", ("Ben Vask", "Minister", None)),
        ("Foreign Minister bin Vaskan spoke.", ("bin Vaskan", "Foreign Minister", None)),
        ("Prince Sultan bin Vaskan spoke.", ("Sultan bin Vaskan", "Prince", None)),
        ("Prime Minister of Norway S.Vask spoke.", ("S.Vask", "Prime Minister of Norway", "NO")),
        ("the Fund's Deputy Managing Director, Karl Vask, spoke.", ("Karl Vask", "Deputy Managing Director", None)),
        ("The text of Foreign Minister Karl Vaskis' interview", ("Karl Vaskis", "Foreign Minister", None)),
        ("Ida Orlan (Vice Minister) and Karl Vask spoke.", ("Ida Orlan", "Vice Minister", None)),
        ("Ida Orlan (Foreign Minister of Chile) spoke.", ("Ida Orlan", "Foreign Minister of Chile", "CL")),
        ("The Foreign Minister of Chile (Ida Orlan) spoke.", ("Ida Orlan", "Foreign Minister of Chile", "CL")),
        ("Prime Minister (PM) Karl Vask spoke.", ("Karl Vask", "Prime Minister", None)),
        ("Ida Orlan, his counterpart from Chile, spoke.", ("Ida Orlan", "counterpart", "CL")),
    ],
)
def test_initials_and_possessives_leave_office_and_name_whole(sentence: str, read: tuple[str, str, str | None]) -> None:
    assert read in [(one.name, one.role, one.country) for one in gather(sentence)]


@pytest.mark.parametrize(
    "office",
    ["Consul", "Consul General", "Inspector General", "Defence Attaché", "Prime Minister-elect", "Menteri Besar"],
)
def test_an_office_of_several_words_leaves_its_words_what_they_are(office: str) -> None:
    found = gather(f"She met with the {office} of Norway, Karl Vask.")
    assert [(naming.name, naming.role, naming.country) for naming in found] == [
        ("Karl Vask", f"{office} of Norway", "NO")
    ]


@pytest.mark.parametrize(
    "text", ["the Foreign Minister of Chile, {}. They spoke", "the Foreign Minister of Chile, {}, spoke"]
)
def test_whoever_has_but_one_name_bears_the_office_before_it(text: str) -> None:
    found = [naming for naming in gather(f"She met with {text.format('Sukarto')}.") if naming.role]
    assert [(naming.name, naming.country) for naming in found] == [("Sukarto", "CL")]
    assert all(not naming.name for naming in gather(f"She met {text.format('Santiago')}.") if naming.role)
