"""What each page says, as plain records: the templates lay them out, ``.json`` gives them as they are."""
