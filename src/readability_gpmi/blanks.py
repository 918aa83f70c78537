"""Blanks of a form: places to fill in that hold no text of their own. What makes a choice of words is in measures/form.py."""

import re

BLANK = re.compile(
    r"""
    (?:[._…]{2,}\s*/\s*)+[._…]{2,}                                    # ../../....  ____ / ____
  | …{2,} | \.{4,} | (?:\.\s){3,}\. | _{3,} | \u2002{4,}               # rows of dots, lines or wide spaces
  | (?<!\w)…+\s*/\s*…+
  | (?<=\s)(?:(?:…|\.{3})\s)+(?=(?-i:[a-zà-ÿ]))                       # "u gaat ... keer per week"
  | \[(?:[^\W\d_]|[ ./'’-]){3,40}\]                                   # [naam]
  | <[^\W\d_][^<>]{2,30}> | \{[^\W\d_][^{}\n]{1,40}\}                # <nom>  {naam}
  | (?-i:«(?=\w*[a-zà-ÿ_])[A-ZÀ-Ý]\w{1,30}»)                          # «Naam» of a merge field, not «PIIS»
  | (?<!\w)(?:X{2,}|N{2,3})(?!\w)
  | (?<!\w)(?:dd|jj)\s*[/.-]\s*mm\s*[/.-]\s*(?:jj|aa|yy)\w*
    """,
    re.IGNORECASE | re.VERBOSE,
)
