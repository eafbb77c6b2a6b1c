"""Fields one types in: text, amount, percentage, day, choice; all keep what was typed and say when it is left."""
