"""The views of the published database, for people who write SQL."""

from __future__ import annotations

VIEWS = """
CREATE VIEW statement_details AS
SELECT statements.id, statements.text, statements.attribution, statements.speaker,
    speakers.name AS speaker_name, speakers.country AS speaker_country, statements.side,
    statements.nested_speaker, statements.quote, statements.cue, statements.act, statements.confidence,
    statements.readout, readouts.title AS readout_title, readouts.date, readouts.date_edtf, readouts.year,
    readouts.genre, readouts.publisher, publishers.name AS publisher_name, readouts.encounter, readouts.venue,
    (SELECT group_concat(topic, ', ') FROM statement_topics WHERE statement = statements.id) AS topics
FROM statements
JOIN readouts ON readouts.id = statements.readout
LEFT JOIN speakers ON speakers.id = statements.speaker
LEFT JOIN publishers ON publishers.id = readouts.publisher;

CREATE VIEW encounter_sides AS
WITH told AS (
    SELECT readouts.encounter, publishers.country AS side, readouts.id AS readout,
        (SELECT count(*) FROM statements WHERE statements.readout = readouts.id) AS statements
    FROM readouts LEFT JOIN publishers ON publishers.id = readouts.publisher
    WHERE readouts.encounter IS NOT NULL
)
SELECT told.encounter, told.side, count(*) AS readouts, sum(told.statements) AS statements,
    (SELECT group_concat(topic, ', ') FROM (
        SELECT DISTINCT readout_topics.topic FROM readouts
        LEFT JOIN publishers ON publishers.id = readouts.publisher
        JOIN readout_topics ON readout_topics.readout = readouts.id
        WHERE readouts.encounter = told.encounter AND publishers.country IS told.side ORDER BY readout_topics.topic
    )) AS topics
FROM told GROUP BY told.encounter, told.side;
"""
