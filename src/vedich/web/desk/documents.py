"""The register: the list, registering a file, the file itself."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from vedich.documents import files, queries
from vedich.documents.forms import UploadForm
from vedich.documents.models import Document
from vedich.documents.registration import AlreadyRegistered, register
from vedich.documents.vocabulary import TYPE_WORDS
from vedich.organisations.access import Act
from vedich.reading.recognition import AT_ONCE
from vedich.values.dates import format_date
from vedich.values.errors import Refused
from vedich.web.middleware import status_of, words

from .shared import DeskRequest, found, needs, page_of, posted_from


@needs(Act.READ_DESK)
def documents(request: DeskRequest) -> HttpResponse:
    search, kind = request.GET.get("q", ""), request.GET.get("type", "")
    context = {
        "area": "documents",
        "page": page_of(request, queries.register(request.now, search, kind), 40),
        "search": search,
        "kind": kind,
        "types": TYPE_WORDS,
        "form": UploadForm(),
    }
    return render(request, "desk/documents.html", context)


@posted_from("documents")
@needs(Act.REGISTER_DOCUMENTS)
def upload(request: DeskRequest) -> HttpResponse:
    """Register a file and open its reading; a refusal is said on the same page, and nothing has changed."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(request, form, _("Choose a file first."), 422)
    file = form.cleaned_data["file"]
    try:
        document = register(data=file.read(), name=file.name, by=request.user, now=request.now, recognition=AT_ONCE)
    except AlreadyRegistered as error:
        return _known(request, form, error.document)
    except Refused as error:
        return _refused(request, form, words(error), status_of(error))
    return redirect("document", document.code)


def _known(request: DeskRequest, form: UploadForm, document: Document) -> HttpResponse:
    """Lead to the one that is there already, and say so; one that comes later than a sample's clock cannot be shown."""
    said = {"document": document, "day": format_date(timezone.localtime(document.registered_on).date())}
    if document.registered_on > request.now:
        told = _("This file is %(document)s, which is registered on %(day)s, after the day shown here.") % said
        return _refused(request, form, told, 409)
    told = _("This file is registered already, as %(document)s since %(day)s; here it is.") % said
    messages.info(request, told)
    return redirect("document", document.code)


def _refused(request: DeskRequest, form: UploadForm, sentence: str, status: int) -> HttpResponse:
    page = page_of(request, queries.register(request.now), 40)
    context = {"area": "documents", "page": page, "types": TYPE_WORDS, "form": form, "refusal": sentence}
    return render(request, "desk/documents.html", context, status=status)


@needs(Act.READ_DESK)
def file(request: DeskRequest, code: str) -> HttpResponse:
    """The file as it was registered, always as a download: it is somebody else's."""
    document = found(queries.document(code, request.now))
    answer = HttpResponse(files.get(document.file_digest), content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{_quoted(document.file_name)}"
    return answer


def _quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name)
