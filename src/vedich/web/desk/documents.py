"""The register: the list, registering a file, the file itself."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from vedich.documents import files, listing, queries
from vedich.documents.forms import UploadForm
from vedich.documents.models import Document
from vedich.documents.register_forms import RegisterForm
from vedich.documents.registration import AlreadyRegistered, register
from vedich.documents.vocabulary import TYPE_WORDS
from vedich.organisations.access import Act
from vedich.reading.recognition import AT_ONCE
from vedich.values.dates import format_date
from vedich.values.errors import Refused
from vedich.web.middleware import status_of, words

from .shared import DeskRequest, found, needs, posted_from


@needs(Act.READ_DESK)
def documents(request: DeskRequest) -> HttpResponse:
    return _register(request, RegisterForm(request.GET), UploadForm())


def _register(
    request: DeskRequest, search: RegisterForm, upload: UploadForm, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    typed, filters = search.filters(request.now)
    number = request.GET.get("page", "")
    page = listing.page(typed, filters, int(number) if number.isdigit() and len(number) < 6 else 1)
    context = {
        "area": "documents", "page": page, "search": search, "types": TYPE_WORDS, "form": upload, "refusal": refusal,
    }  # fmt: skip
    return render(request, "desk/documents.html", context, status=status)


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
    return _register(request, RegisterForm({}), form, refusal=sentence, status=status)


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
