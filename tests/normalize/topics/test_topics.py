"""Topics are raised by what is said, each with the words that raise it; names, offices and asides raise none."""

from __future__ import annotations

import csv
import json
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ingest.normalize.reading import Subjects
from ingest.normalize.text.body import lay
from ingest.normalize.topics.raising import find_topics
from ingest.record import Block, Draft, Publisher, Statement
from ingest.vocabulary import entries

GOLD = Path(__file__).resolve().parents[3].parent / "shared" / "gold"


def subjects_of(*paragraphs: str, title: str | None = None, home: str | None = None) -> Subjects:
    """What a text of PARAGRAPHS is about that the country HOME puts out, each sentence a statement."""
    blocks = tuple(Block("paragraph", paragraph) for paragraph in paragraphs)
    body = lay(blocks)
    statements = tuple(
        Statement(sentence.start, sentence.end, body.text[sentence.start : sentence.end], "speaker")
        for sentence in body.sentences
    )
    publisher = Publisher("gazette", "The Gazette", home) if home else None
    return find_topics(Draft("generic", publisher, None, title, blocks), body, statements)


def topics_of(*paragraphs: str, home: str | None = None) -> set[str]:
    return set(subjects_of(*paragraphs, home=home).mentions)


def words_for(topic: str, *paragraphs: str) -> list[str]:
    """The words that raise TOPIC."""
    return [
        statement.text[mention.start - statement.start : mention.end - statement.start]
        for statement in subjects_of(*paragraphs).statements
        for mention in statement.topics
        if mention.topic == topic
    ]


@pytest.mark.parametrize(
    ("said", "topics"),
    [
        ("The ministers spoke of climate change and of Libya.", {"climate-change", "libya"}),
        ("Both sides back the goals of the Paris Agreement.", {"climate-change"}),
        ("Ruritania stands by the sovereignty of Georgia within its borders.", {"south-caucasus"}),
        ("The senator won Georgia and Arizona by a few votes.", set()),
        ("Freedonia worries about armed groups in Mali and Chad.", {"sahel"}),
        ("The young man from Jordan had turkey for lunch.", set()),
        ("Iran's nuclear program must stay peaceful, the minister said.", {"iran-nuclear"}),
        ("The minister raised Iran's conduct in the region.", {"iran"}),
        ("Ruritania condemns Russia's war against Ukraine.", {"ukraine"}),
        ("The minister asked for dialogue with Russia on trade.", {"russia", "trade"}),
        ("Ships in the East and South China Seas must pass freely.", {"east-china-sea", "south-china-sea"}),
        ("WHO teams brought vaccines.", {"public-health"}),
        ("Nobody knows who was there.", set()),
        ("Relations between Ruritania and Freedonia have never been better.", {"bilateral-relations"}),
        ("The Ruritania-Freedonia relationship is strong.", {"bilateral-relations"}),
        ("The two kings reviewed the fraternal ties of their lands.", {"bilateral-relations"}),
        ("They spoke of ways of boosting cooperation in various fields.", {"bilateral-relations"}),
        ("The envoys want to cooperate in trade, health and culture.", {"trade", "public-health", "people-to-people"}),
        ("They touched on areas such as education and defence.", {"people-to-people", "defence-cooperation"}),
        ("The ministers discussed science, energy and space.", {"technology", "energy", "space"}),
        ("The culture of Ruritania is old, and health is a gift.", set()),
        ("The king will pay a visit to Freedonia in spring, it was agreed.", {"high-level-exchanges"}),
        ("Ruritania will supply gas and Freedonia weapons against the insurgents.", {"energy", "counterterrorism"}),
        ("Ruritania held military drills near the border.", set()),
        ("Both armies held joint military drills near the border.", {"defence-cooperation"}),
        ("Both chambers look back on the last summit.", set()),
        ("Freedonia asks that its citizens held in Ruritania be let go.", {"consular"}),
        ("The envoy welcomed the use of digital tools at the border.", {"technology"}),
        ("The envoys spoke of railways, fisheries and ports.", {"economic-cooperation"}),
        ("Freedonia will supply arms within its military-technical cooperation.", {"defence-cooperation"}),
        ("The ministers agreed to work together within the United Nations.", {"multilateralism"}),
        ("The next session of the joint commission will meet in Zenda.", {"high-level-exchanges"}),
        ("Ships must pass through the Strait of Hormuz without fear.", {"maritime-security"}),
        ("Both denounced those who hold hostages in Gaza.", {"israel-palestine"}),
        ("The minister asked Freedonia to let the hostages go.", {"consular"}),
        ("They deplored the humanitarian suffering in Yemen.", {"yemen"}),
        ("Humanitarian aid must reach Yemen.", {"yemen", "humanitarian"}),
        ("Our security and intelligence agencies sit in Zenda.", set()),
        ("In any democracy there are those who grumble.", set()),
        ("Freedonia stands by democracy in Ruritania.", {"democracy"}),
        ("They addressed the Eastern Partnership.", set()),
        ("The envoys met business men and women in Zenda.", set()),
        ("The ministers spoke of women in the peace talks.", {"women-children"}),
        ("I congratulate you, Sir, on your election as President, which does honour to your country, Haiti.", set()),
        ("We congratulate Haiti on the vote and stand by it.", {"haiti"}),
        ("Freedonia called Ruritania a reliable partner.", {"bilateral-relations"}),
        ("She asked that the imprisoned journalist be set free.", {"human-rights"}),
        ("They called for unhindered access for aid.", {"humanitarian"}),
        ("They condemned the bombing of the mosque.", {"counterterrorism"}),
        ("Freedonia asks for support in its bid for a seat on the Security Council.", {"multilateralism"}),
        ("THE KING PRAYS FOR THE MANY WHO SLEEP FAR FROM HOME.", set()),
        ("The two ministers will keep in touch.", set()),
        ("Restrictive measures against Freedonia stay in place.", {"sanctions"}),
        ("A tanker cut the undersea cable.", {"maritime-security"}),
        ("The undersea cable is 400 kilometres long.", set()),
        ("Irakli Rassendyll thanked the envoy.", set()),
        ("Satellite internet reaches the islands.", set()),
        ("A satellite for the observation of the earth will be built.", {"space"}),
        ("Fighting went on in Blue Nile state.", set()),
        ("The water behind the dam on the Blue Nile was spoken of.", {"ethiopia"}),
        ("The president received the envoy in the Kremlin.", set()),
        ("The Kremlin must answer for that.", {"russia"}),
        ("Wine is sold on the ASEAN market.", set()),
        ("The transatlantic bond holds.", {"nato"}),
        ("The police of both go on joint patrols.", set()),
        ("They touched on cultural-humanitarian ties.", {"people-to-people"}),
        ("Los ministros hablaron de comercio y turismo.", {"trade", "people-to-people"}),
        ("双方都支持半岛无核化。", {"korean-peninsula"}),
        ("双方就气候变化和台湾问题交换意见。", {"climate-change", "taiwan"}),
        ("Министры обсудили изменение климата.", {"climate-change"}),
        ("Ils ont parlé du changement climatique et de la sécurité alimentaire.", {"climate-change", "food-security"}),
    ],
)
def test_what_is_raised(said: str, topics: set[str]) -> None:
    assert topics_of(said) == topics


@pytest.mark.parametrize(
    ("said", "topics"),
    [
        (
            "The two presidents explored ways to advance cooperation across a wide range of fields.",
            {"bilateral-relations"},
        ),
        ("Both ministers spoke of the excellent state of relations.", {"bilateral-relations"}),
        ("The two countries have kept a tradition of friendship since 1961.", {"bilateral-relations"}),
        ("The presidents took stock of the partnership signed in Zenda.", {"bilateral-relations"}),
        ("She called Freedonia a priority partner.", {"bilateral-relations"}),
        ("They agreed that officials would look into the rules of origin.", {"trade"}),
        ("Freedonia hopes to export more timber to Ruritania.", {"trade"}),
        ("The minister asked that the levy on cargo be lifted.", {"trade"}),
        ("Quarantine questions on fruit exports remain to be settled.", {"trade"}),
        ("Exports have doubled in five years.", {"trade"}),
        ("The oil refinery at Zenda will open in spring.", {"energy"}),
        ("They discussed the gas link and its price.", {"energy"}),
        ("Power cuts have become rare, she said.", {"energy"}),
        ("The envoy has great energy, and we thank him for it.", set()),
        ("Irregular arrivals have fallen by a third.", {"migration"}),
        ("The ministers agreed on a mobility pathway for welders.", {"migration"}),
        ("Voluntary return must remain voluntary, he said.", {"migration"}),
        ("The next edition of the talks will be in Zenda.", {"high-level-exchanges"}),
        ("The king invited his counterpart to visit Zenda.", {"high-level-exchanges"}),
        ("Freedonia will host the third round of consultations.", {"high-level-exchanges"}),
        ("The minister accepted the offer to host the next summit.", {"high-level-exchanges"}),
        ("Nationals stranded in Zenda will be brought home.", {"consular"}),
        ("The embassy has registered the workers who wish to leave.", {"consular"}),
        ("She raised the arrest of a Ruritanian engineer.", {"consular"}),
        ("Minerals should be refined where they are mined.", {"supply-chains"}),
        ("Cobalt and copper from the mine will be refined at home, the supply must last.", {"supply-chains"}),
        ("The judges of the Constitutional Court must be chosen freely.", {"democracy"}),
        ("The vote on the new constitution is set for May.", {"democracy"}),
        ("Free elections are near.", {"democracy"}),
        ("We salute her re-election.", set()),
        ("Freedonia vetoed the thirtieth package.", {"sanctions"}),
        ("Assets must stay frozen: the travel bans too.", {"sanctions"}),
        ("The operators should be listed by the European Union.", {"sanctions"}),
        ("An aid package is on its way.", set()),
        ("The rice mill in Strelsau doubled its stock.", {"food-security"}),
        ("Smallholders need irrigation.", {"food-security"}),
        ("The use of the river's waters must be fair.", {"environment"}),
        ("They spoke of coral reefs and plastics.", {"environment"}),
        ("The telescope needs a space agency.", {"space"}),
        ("He spoke to us by satellite from Zenda.", set()),
        ("The High North must stay calm.", {"arctic"}),
        ("Captagon is a plague, said the minister.", {"counternarcotics"}),
        ("Call-centre gangs live on fraud.", {"organised-crime"}),
        ("Newsrooms must be free.", {"human-rights"}),
        ("Telecom firms lay broadband.", {"technology"}),
        ("The two armies plan a port call.", {"defence-cooperation"}),
        ("The field of defence was touched on.", {"defence-cooperation"}),
        ("Fossil fuels are on the wane, and sea levels rise.", {"climate-change"}),
        ("Freedonia sent medicines against cholera.", {"public-health"}),
        ("The Red Crescent brought temporary shelters.", {"humanitarian"}),
        ("Child marriage must end.", {"women-children"}),
        ("The two ministers coordinate within the African Union.", {"multilateralism"}),
        ("The African Union mission left.", set()),
        ("Alumni of our universities run half the town.", {"people-to-people"}),
        ("Direct flights resume in June.", {"people-to-people"}),
        ("The investment treaty is ready.", {"investment"}),
        ("They spoke of debt restructuring for Africa.", {"investment"}),
        ("Poverty is the enemy, said the donor.", {"development"}),
        ("The patrol boat was handed over as a gift.", {"defence-cooperation"}),
        ("The cable on the seabed was cut by an anchor.", {"maritime-security"}),
        ("Railway links between the two capitals are to be rebuilt.", {"economic-cooperation"}),
    ],
)
def test_what_ministries_everywhere_call_it(said: str, topics: set[str]) -> None:
    assert topics_of(said) == topics


@pytest.mark.parametrize(
    "said",
    [
        "The Iraqi Deputy Prime Minister and Minister of Oil was there.",
        "He was joined by President Firefly of Lebanon.",
        "She greeted the Under Secretary for Arms Control and International Security.",
        "He thanked the Minister for Trade.",
        "The two met on the sidelines of the NATO summit.",
        "He met the Attorney-General of Ruritania and Lebanon's Acting Attorney-General.",
        "A spokeswoman of the Syrian Foreign Ministry was there too.",
        "The Freedonian Ambassador in Baghdad was given a note.",
        "The Ruritania-Myanmar Joint Commission sat in Zenda.",
        "The ferry, flagged in the Cook Islands, was let go.",
        "The Palau-flagged ferry was let go.",
        "She was born in Haiti.",
    ],
)
def test_an_office_raises_no_topic(said: str) -> None:
    assert topics_of(said) == set()


def test_a_people_after_an_office_is_raised_all_the_same() -> None:
    assert "iraq" in topics_of("The Prime Minister spoke about the future of Iraq.")


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("She received the Special Representative of the Secretary-General for Iraq.", "iraq"),
        ("He called the Personal Envoy for Syria.", "syria"),
    ],
)
def test_who_is_sent_for_a_country_speaks_of_it(said: str, topic: str) -> None:
    assert topics_of(said) == {topic}


def test_who_signs_is_no_topic() -> None:
    roll = "Albania, Belgium, Cyprus, Fiji, Haiti, Iraq, Lebanon, Norway, the Republic of Korea, Serbia and Ukraine."
    assert topics_of("The statement was made on behalf of " + roll) == set()
    assert topics_of("They discussed Yemen, Libya, Iraq, Syria, Haiti, Cuba and Cyprus.") == {
        "yemen", "libya", "iraq", "syria", "haiti", "cuba", "cyprus"
    }  # fmt: skip


def test_the_conduct_of_a_country_is_no_topic_at_home() -> None:
    said = "Iran thanks its partners. The drills of the Revolutionary Guards go on."
    assert words_for("iran", said) == ["Iran", "Revolutionary Guards"]
    assert topics_of("Iran thanks its partners.", home="IR") == set()
    assert topics_of("Iran thanks its partners.", home="MT") == {"iran"}
    assert topics_of(said, home="IR") == {"iran"}


def test_what_becomes_of_a_country_is_a_topic_at_home_too() -> None:
    assert topics_of("The minister said that Somalia wants buyers.", home="SO") == {"somalia"}


def test_home_affairs_are_not_those_of_a_place_abroad() -> None:
    told = "The police, the farmers and the opposition parties spoke in Parliament."
    assert topics_of(told) == {"domestic"}
    assert topics_of(told + " Haiti, Port-au-Prince, all Haitians heard: Haiti is theirs, Haitian in all.") == {"haiti"}


def test_one_hint_again_and_again_is_no_more_than_one() -> None:
    assert topics_of("California it was, and California it will be: to California they went.") == set()


def test_the_words_are_whole_and_in_their_place() -> None:
    text = "Talks turned to the Taiwanese question – and to “cross-Strait” peace."
    assert words_for("taiwan", text) == ["Taiwanese", "cross-Strait"]


def test_no_topic_inside_another_word() -> None:
    assert topics_of("The malicious Somalian-sounding Chadwick and Nigeria's tradesmen met in Irania.") <= {"somalia"}


def test_hints_count_together_only() -> None:
    assert topics_of("The schools were closed.") == set()
    assert topics_of("The schools, the hospitals and the unions want lower taxes.") == {"domestic"}


def test_a_hint_counts_beside_a_certain_term() -> None:
    assert words_for("public-health", "The pandemic is over.") == ["pandemic"]
    assert "children" in words_for(
        "women-children", "Violence against women must end.", "So must that against children."
    )


def test_exceptions_hold_back_the_terms_in_them() -> None:
    assert topics_of("Pacific Islanders came to a post-pandemic feast.") == set()


def test_russia_in_the_shadow_of_the_war() -> None:
    told = "The ministers discussed Ukraine. Ukraine needs help. Energy from Russia must be replaced."
    assert "russia" not in topics_of(told)
    assert "russia" in subjects_of(told, title="Dialogue on Russia").mentions
    assert "russia" in topics_of("Ukraine needs help. Russia answers for the tankers that it sends out.")


FILLER = "The weather in Zenda stayed fair for the whole of the week and nobody had cause to complain. "


def test_one_mention_is_enough_in_a_short_text_and_not_in_a_long_one() -> None:
    aside = "Somebody mentioned Haiti. "
    assert topics_of(FILLER * 10 + aside) == {"haiti"}
    assert topics_of(FILLER * 100 + aside) == set()
    assert topics_of(FILLER * 100 + aside * 10) == {"haiti"}
    assert topics_of(aside + FILLER * 100) == {"haiti"}


def test_a_long_text_keeps_what_its_title_names() -> None:
    aside = "Somebody mentioned Haiti. "
    assert set(subjects_of(FILLER * 100 + aside, title="On Haiti").mentions) == {"haiti"}


def test_a_passage_about_something_is_enough_in_a_text_of_middling_length() -> None:
    asked, far = "Somebody mentioned Haiti. ", FILLER * 30
    assert topics_of(FILLER * 80 + asked * 3) == {"haiti"}
    assert topics_of(FILLER * 50 + asked + far + asked + far + asked) == set()
    assert topics_of(FILLER * 300 + asked * 3) == set()


def test_what_lies_between_countries_is_not_raised_by_home_affairs_that_name_no_place_abroad() -> None:
    home = "The police, the farmers, the unions and the opposition parties spoke in Parliament of taxes and schools. "
    ties = "We must strengthen our bilateral relations. "
    assert topics_of(home * 3 + ties) == {"domestic"}
    assert topics_of(home * 3 + ties + "Haiti is a friend.") == {"domestic", "bilateral-relations", "haiti"}
    assert topics_of(ties * 2 + "The police came.") == {"bilateral-relations"}


def test_an_aside_of_a_long_text_stays_with_its_statement() -> None:
    subjects = subjects_of(FILLER * 100 + "Somebody mentioned Haiti.")
    assert [mention.topic for statement in subjects.statements for mention in statement.topics] == ["haiti"]


phrases = some.sampled_from(
    [
        "Taiwan",
        "climate change",
        "Minister of",
        "Georgia",
        "the Iraqi President",
        "schools",
        "İstanbul",
        "台湾",
        "-",
        ".",
    ]
)


@given(some.lists(phrases | some.text(max_size=12), max_size=40))
def test_every_mention_lies_in_its_statement_and_is_counted(words: list[str]) -> None:
    subjects = subjects_of(" ".join(words))
    counted: Counter[str] = Counter()
    for statement in subjects.statements:
        for mention in statement.topics:
            assert statement.start <= mention.start < mention.end <= statement.end
            counted[mention.topic] += 1
    assert all(counted[topic] == count for topic, count in subjects.mentions.items())


@given(some.text(max_size=300))
def test_statements_change_in_nothing_but_their_topics(text: str) -> None:
    before = lay((Block("paragraph", text),))
    after = subjects_of(text).statements
    assert [(one.start, one.end) for one in after] == [(one.start, one.end) for one in before.sentences]


@pytest.mark.parametrize("unit", ["Georgia ", "x-y relations ", "Minister of Of Iraq, ", "台湾"])
def test_a_text_without_end_is_read_in_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        subjects_of(text)
        return time.process_time() - start

    seconds(1_000)
    assert seconds(80_000) < 16 * seconds(20_000) + 0.5


def test_the_vocabulary_is_whole() -> None:
    topics = entries("topics")
    assert len({topic["id"] for topic in topics}) == len(topics) == 73
    assert all(topic["label"] and topic["broader"] and topic["covers"] and topic["terms"] for topic in topics)
    assert {topic["shadow"] for topic in topics if "shadow" in topic} <= {topic["id"] for topic in topics}


def test_no_term_is_written_twice() -> None:
    for topic in entries("topics"):
        written = Counter(term if isinstance(term, str) else repr(sorted(term.items())) for term in topic["terms"])
        assert [term for term, times in written.items() if times > 1] == [], topic["id"]


def test_the_vocabulary_has_the_published_ids() -> None:
    if not GOLD.is_dir():
        pytest.skip("../shared/gold is not beside the project: its list of topics cannot be compared")
    with (GOLD / "topics.tsv").open(encoding="utf-8", newline="") as lines:
        published = [(row["id"], row["label"], row["broader"]) for row in csv.DictReader(lines, delimiter="\t")]
    assert published == [(topic["id"], topic["label"], topic["broader"]) for topic in entries("topics")]


def test_quality_on_annotated_documents() -> None:
    """The F1 over topics on documents annotated whole: at least .90."""
    if not GOLD.is_dir():
        pytest.skip("../shared/gold is not beside the project: quality cannot be measured")
    right = wanted = given_ = 0
    for line in (GOLD / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["partial"]:
            continue
        meta, said = document["meta"], [one for one in document["sentences"] if one["cls"] not in ("chrome", "title")]
        found = set(subjects_of(*(one["text"] for one in said), title=meta["title"]).mentions)
        found -= set(meta.get("topic_ids_optional", ())) - set(meta["topic_ids"])
        right += len(found & set(meta["topic_ids"]))
        wanted, given_ = wanted + len(meta["topic_ids"]), given_ + len(found)
    assert 2 * right / (wanted + given_) >= 0.90
