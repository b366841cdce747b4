"""Settings, from the environment. Where a value is missing or wrong, the message says what to set."""

import os
import secrets
import tempfile
from pathlib import Path
from typing import Any

import dj_database_url

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent.parent

#: the folder of this installation: database, uploaded files, secret key, drawn charts
DATA = Path(os.environ.get("VEDICH_DATA") or CHECKOUT / "var").resolve()


def _secret_key() -> str:
    """The key kept in the data folder, made once."""
    if given := os.environ.get("VEDICH_SECRET_KEY"):
        return given
    path = DATA / "secret.key"
    if path.exists():
        return path.read_text(encoding="ascii").strip()
    made = secrets.token_urlsafe(50)
    if DATA.exists():
        path.touch(mode=0o600)
        path.write_text(made, encoding="ascii")
    return made


def _database() -> dict[str, Any]:
    url = os.environ.get("VEDICH_DATABASE_URL") or f"sqlite:///{DATA / 'vedich.sqlite3'}"
    database: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60))
    if database["ENGINE"] == "django.db.backends.sqlite3":
        # a writer takes its lock at once and queues; FULL keeps an acknowledged write through a power cut
        database["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-64000;",
        }
        # a real file in tests too: what holds in memory need not hold on a disk
        database["TEST"] = {"NAME": os.path.join(tempfile.gettempdir(), f"vedich-test-{os.getpid()}.sqlite3")}
    return database


def _fonts() -> str:
    """The typeface's files, in its own package."""
    import fontpkg_be_vietnam_pro

    return str(Path(fontpkg_be_vietnam_pro.__file__).parent / "files")


SECRET_KEY = _secret_key()
DEBUG = os.environ.get("VEDICH_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("VEDICH_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("VEDICH_ORIGINS", "").split(",") if origin]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    # the rooms, in the order in which data flow; hooks call their receivers in this order
    "vedich.ledger",
    "vedich.organisations",
    "vedich.documents",
    "vedich.plans",
    "vedich.tasks",
    "vedich.reporting",
    "vedich.scorecards",
    "vedich.reviews",
    "vedich.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "vedich.web.middleware.content_security",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "vedich.web.middleware.moment_and_rights",
    "vedich.web.middleware.DomainErrors",
]

ROOT_URLCONF = "vedich.urls"
WSGI_APPLICATION = "vedich.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "vedich.web.context.page",
            ],
            "builtins": ["django.templatetags.i18n", "vedich.web.templatetags.vedich"],
        },
    }
]

DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "organisations.Person"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "vedich.web.accounts.Adapter"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "web" / "locale"]
LANGUAGE_COOKIE_NAME = "vedich_language"
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [PACKAGE / "web" / "static", ("fonts", _fonts())]
# static files are served from the packages themselves: no second step, no copy to go stale
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if os.environ.get("VEDICH_HTTPS") == "1":
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

#: uploads: 50 MB, 200 MB unpacked; more is told, not cut off by the server
UPLOAD_LIMIT = 50 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
