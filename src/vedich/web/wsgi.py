"""The entry of a web server: `vedich.web.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vedich.settings")
application = get_wsgi_application()
