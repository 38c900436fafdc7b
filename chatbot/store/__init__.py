"""What happened, kept in SQL: conversations, their events, turns, and evidence about taste. Append-only."""
