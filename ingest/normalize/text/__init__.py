"""The text as it is stored: passages, sentences, plain signs."""
