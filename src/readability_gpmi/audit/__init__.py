"""The literacy audit: readers judge a text, and the library learns from them. The files are described in docs/audit_format.md."""
