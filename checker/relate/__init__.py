"""Which articles tell one story, and how alike two claims are."""
