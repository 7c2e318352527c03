"""Vietnamese: its words as tables, its spelling, its sentences. Nothing here looks for mentions."""
