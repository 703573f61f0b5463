"""One condemnation, in every way that ministries, spokespeople and embassies put it out: somebody states it.

People, attack and words are invented.
"""

from __future__ import annotations

import pytest

from tests.normalize.hearing import heard, page_of

STATED = {
    "attack": "The ferry attack in the strait is an attack on all who travel.",
    "condemned": "We condemn it in the strongest terms and call for those responsible to be brought to justice.",
    "thoughts": "Our thoughts are with the families of the victims.",
}
PLAIN = "".join(f"<p>{words}</p>" for words in STATED.values())
QUOTED = "<p>“" + " ".join(STATED.values()) + "”</p>"
EACH_QUOTED = "".join(f"<p>“{words}”</p>" for words in STATED.values())
VASK = "Karl Vask"
FORMS = (
    ("Statement from Minister Karl Vask on the ferry attack", PLAIN, VASK),
    ("Statement from Karl Vask on the ferry attack", PLAIN, VASK),
    ("Statement by Foreign Minister Karl Vask on the attack on the ferry", PLAIN, VASK),
    ("Strait: Statement by High Representative/Vice-President Karl Vask on the ferry attack", PLAIN, VASK),
    ("Comment by MFA Spokesperson Karl Vask on the ferry attack", PLAIN, VASK),
    ("Statement on the ferry attack", f"{PLAIN}<p>Karl Vask</p><p>Minister of Foreign Affairs</p>", VASK),
    ("Ferry attack in the strait", f"<p>The following is attributable to Spokesperson Karl Vask:</p>{PLAIN}", VASK),
    ("Ferry attack in the strait", f"<p>Attributable to Foreign Minister Karl Vask:</p>{QUOTED}", VASK),
    ("Minister Vask's post on the ferry attack", f"<p>Foreign Minister Karl Vask posted on X:</p>{EACH_QUOTED}", VASK),
    ("Ferry attack: statement by Minister Vask", f"<p>Foreign Minister Karl Vask:</p>{EACH_QUOTED}", VASK),
    ("Press Secretary Karl Vask on the ferry attack",
     f"<p>Press Secretary Karl Vask issued the following statement:</p>{QUOTED}", VASK),
    ("In response to a question on the ferry attack",
     f"<p>In response to a question on the ferry attack, Spokesperson Karl Vask stated:</p>{PLAIN}", VASK),
    ("Answer of the Spokesperson to a question",
     f"<p>Answering a question from the media, Foreign Ministry Spokesperson Karl Vask said the following:</p>{QUOTED}",
     VASK),
    ("Ministry of Foreign Affairs Spokesperson Karl Vask in Response to a Question Regarding the Ferry Attack", PLAIN,
     VASK),
    ("QA-12, Statement of the Spokesperson of the Ministry of Foreign Affairs, Karl Vask, in Response to a Question",
     PLAIN, VASK),
    ("Statement attributable to the Spokesperson for the Secretary-General - on the ferry attack", PLAIN,
     "Spokesperson for the Secretary-General"),
    ("Ferry attack",
     f"<p>The following statement is attributable to a government spokesperson:</p>{PLAIN}", "government spokesperson"),
    ("Comment by the MFA Spokesperson on the ferry attack", PLAIN, "MFA Spokesperson"),
    ("Spokesperson's statement on the ferry attack", PLAIN, "Spokesperson"),
    ("Statement of the Ministry of Foreign Affairs on the ferry attack", PLAIN, "Ministry of Foreign Affairs"),
    ("Foreign Ministry statement on the ferry attack", PLAIN, "Foreign Ministry"),
    ("Ferry attack: Government statement", PLAIN, "Government"),
    ("Statement by the Government of Norway", PLAIN, "Government of Norway"),
    ("Statement from the Prime Minister's Office on the ferry attack", PLAIN, "Prime Minister's Office"),
    ("Commentary by the Press and Information Department on the ferry attack", PLAIN,
     "Press and Information Department"),
    ("Statement from the Press Secretary", PLAIN, "Press Secretary"),
    ("Strait: Statement by the High Representative on behalf of the European Union", PLAIN, "High Representative"),
    ("Statement by the President on the ferry attack", PLAIN, "President"),
    ("Official Spokesperson's response to a media query regarding the ferry attack",
     f"<p>In response to a media query regarding the attack, the Official Spokesperson said:</p>{QUOTED}",
     "Official Spokesperson"),
    ("Ferry attack: FCDO statement", f"<p>An FCDO spokesperson said:</p><blockquote>{PLAIN}</blockquote>",
     "FCDO spokesperson"),
    ("Statement of the MFA", f"<p>The Ministry of Foreign Affairs issued the following statement:</p>{QUOTED}",
     "Ministry of Foreign Affairs"),
    ("Ferry attack",
     f"<p>The Ministry of Trade and Industry has today released the following statement:</p>{QUOTED}",
     "Ministry of Trade and Industry"),
)  # fmt: skip


@pytest.mark.parametrize(("title", "body", "who"), FORMS)
def test_somebody_states_what_is_put_out(title: str, body: str, who: str) -> None:
    assert heard(page_of(title, f"<p>19 July 2033</p>{body}"), STATED) == dict.fromkeys(STATED, who)


def test_one_quotation_in_an_account_makes_no_statement_of_it() -> None:
    ferries = "The Ministry of Transport runs four ferries in the strait."
    said = f"“{STATED['condemned']}” said Foreign Minister Karl Vask."
    told = heard(page_of("Minister Vask on the ferry attack", f"<p>{ferries}</p><p>{said}</p>"), {"ferries": ferries})
    assert told == {"ferries": "account"}


def test_whom_a_statement_mentions_once_does_not_make_an_account_of_it() -> None:
    words = (
        "The offer of the other party is unfair to the islands. It should be seen for what it is. "
        "The island's Premier, Mr Orlan, recognises that the ferry must be sold."
    )
    page = page_of("A backflip on the ferry", f"<p>Statement by Prime Minister Karl Vask</p><p>{words}</p>")
    assert set(heard(page, dict(enumerate(words.split(". ")[:2]))).values()) == {"Karl Vask"}
