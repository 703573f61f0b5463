"""Who is named in a text, by what office and country, and who of them takes part."""
