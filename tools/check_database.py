#!/usr/bin/env python3
"""Migrate an empty database and run Django's checks on it, the presence of every trigger among them."""

import sys

import django
from django.core.management import call_command
from django.core.management.base import SystemCheckError


def main() -> int:
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    try:
        call_command("check", deploy=True, databases=["default"], fail_level="ERROR", verbosity=0)
    except SystemCheckError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
