"""Reading the text as a contract: what kind of text it is."""
