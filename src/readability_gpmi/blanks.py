"""Blanks of a form: places to fill in that hold no text of their own. What makes a choice of words is in measures/form.py."""

import re

# A run of dots, lines or wide spaces, a name in brackets or of a merge field, a row of x, a date to fill in.
BLANK = re.compile(
    r"""(?:[._…]{2,}\s*/\s*)+[._…]{2,}|…{2,}|\.{4,}|(?:\.\s){3,}\.|_{3,}|\u2002{4,}|(?<!\w)…+\s*/\s*…+
      |\[(?:[^\W\d_]|[ ./'’-]){3,40}\]|<[^\W\d_][^<>]{2,30}>|(?-i:«(?=\w*[a-zà-ÿ_])[A-ZÀ-Ý]\w{1,30}»)|(?<!\w)X{2,}(?!\w)
      |(?<!\w)(?:dd|jj)\s*[/.-]\s*mm\s*[/.-]\s*(?:jj|aa|yy)\w*""",
    re.IGNORECASE | re.VERBOSE,
)
