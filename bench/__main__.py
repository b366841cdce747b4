"""`python -m bench [ONLY]`: run the benchmarks (or the one named) and print JSON lines, the machine first."""

import importlib
import json
import os
import pkgutil
import platform
import sys
from pathlib import Path


def machine() -> dict[str, object]:
    """What the figures were measured on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    cpu = ""
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        cpu = names[0] if names else ""
    return {
        "name": "machine",
        "value": os.cpu_count(),
        "unit": "cores",
        "bound": None,
        "peers": {"memory_gb": round(memory, 1), "cpu": cpu or platform.machine(), "python": platform.python_version()},
    }


def main(only: str | None) -> int:
    names = [module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]) if module.name != "__main__"]
    if only and only not in names:
        print(f"bench: no benchmark {only}; there are: {', '.join(names)}", file=sys.stderr)
        return 2
    print(json.dumps(machine(), ensure_ascii=False), flush=True)
    for name in [only] if only else names:
        for line in importlib.import_module(f"bench.{name}").run():
            print(json.dumps(line, ensure_ascii=False), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 and sys.argv[1] else None))
