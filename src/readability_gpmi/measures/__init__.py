"""Numbers about a text. :mod:`counts` counts once; formulas and scores take counts, never text."""
