"""A report without personal data, and one without any text of the document. Offsets, scores and levels stay as they are."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from readability_gpmi.model import Commitment, Finding, Form, JudgedPassage, OpenField, Place, Rewrite
from readability_gpmi.privacy import PersonalData, Redactor
from readability_gpmi.report import Report
from readability_gpmi.report.identity import Identities
from readability_gpmi.wording import Wording, load_wording


def redacted(report: Report, found: Sequence[PersonalData]) -> Report:
    """The report with the personal data masked by as many █ wherever it stands, in the name of the file too.

    The ids of findings on masked words come from the masked words: from a hash of a date or number it can be guessed.

    Args:
        report: a report that still has its text.
        found: the personal data of that text.
    """
    text = report.document.text or ""
    redactor = Redactor(text, found)
    messages = load_wording(report.language)
    identities = Identities()
    document = replace(
        report.document,
        name=redactor.mask_name(report.document.name),
        text=redactor.text,
        warnings=tuple(redactor.mask_words(warning) for warning in report.document.warnings),
    )
    return replace(
        report,
        document=document,
        passages=tuple(replace(one, quote=redactor.text[one.start : one.end]) for one in report.passages),
        findings=tuple(_finding(one, redactor, identities, messages) for one in report.findings),
        commitments=tuple(_commitment(one, redactor) for one in report.commitments),
        form=_with_fields(report.form, lambda field: _field(field, redactor)),
    )


def _with_fields(form: Form | None, change: Callable[[OpenField], OpenField]) -> Form | None:
    return None if form is None else replace(form, fields=tuple(change(one) for one in form.fields))


def _field(field: OpenField, redactor: Redactor) -> OpenField:
    label = None if field.label is None else redactor.mask_words(field.label)
    return replace(field, quote=redactor.text[field.start : field.end], label=label)


def _finding(finding: Finding, redactor: Redactor, identities: Identities, messages: Wording) -> Finding:
    quote = redactor.text[finding.start : finding.end]
    # A part of a number may stand in the message, where the whole is not recognised.
    cut = redactor.is_cut(finding.start, finding.end)
    return replace(
        finding,
        id=identities.next(finding.check, quote),
        quote=quote,
        message=messages.title(finding.check) if cut else redactor.mask_words(finding.message),
        rewrites=() if cut else tuple(_rewrite(one, redactor) for one in finding.rewrites),
    )


def _rewrite(rewrite: Rewrite, redactor: Redactor) -> Rewrite:
    return replace(
        rewrite,
        original=redactor.text[rewrite.start : rewrite.end],
        replacement=None if rewrite.replacement is None else redactor.mask_words(rewrite.replacement),
        note=redactor.mask_words(rewrite.note),
    )


def _commitment(commitment: Commitment, redactor: Redactor) -> Commitment:
    return replace(
        commitment,
        quote=redactor.text[commitment.start : commitment.end],
        action=None if commitment.action is None else redactor.mask_words(commitment.action),
        deadline=None if commitment.deadline is None else redactor.mask_words(commitment.deadline),
        proof=None if commitment.proof is None else redactor.mask_words(commitment.proof),
        consequence=None if commitment.consequence is None else redactor.mask_words(commitment.consequence),
    )


def without_text(report: Report) -> Report:
    """The report with None for every string that was taken from the document, and the line of each finding instead.

    Messages that name words of the text give way to the title of their check.

    Args:
        report: a report that was redacted: the name of the file stays.
    """
    messages = load_wording(report.language)
    text = report.document.text or ""
    return replace(
        report,
        document=replace(report.document, text=None),
        passages=tuple(_silent_passage(one) for one in report.passages),
        findings=tuple(_silent_finding(one, text, messages) for one in report.findings),
        commitments=tuple(
            replace(one, quote=None, action=None, deadline=None, proof=None, consequence=None) for one in report.commitments
        ),
        form=_with_fields(report.form, lambda field: replace(field, quote=None, label=None)),
    )


def _silent_passage(passage: JudgedPassage) -> JudgedPassage:
    return replace(passage, quote=None)


def _silent_finding(finding: Finding, text: str, messages: Wording) -> Finding:
    line = text.count("\n", 0, finding.start) + 1 if finding.end else None
    return replace(
        finding,
        quote=None,
        message=messages.title(finding.check),
        rewrites=tuple(replace(one, original=None, replacement=None) for one in finding.rewrites),
        place=replace(finding.place or Place(), line=line) if line else finding.place,
    )
