"""Compiled loops over Arrow buffers: the part of the order intake that must keep up with the decoder.

They work on records of eight 64-bit words, one cache line each, so that a row costs one random access:

| word | holds |
| --- | --- |
| 0 | key: 64-bit hash of the order number |
| 1 | upper half: industry, status, version, district; lower half: the worker's number in this load |
| 2, 3, 4 | acceptance, start of execution, end, in milliseconds since 1970 (`NONE` where absent) |
| 5, 6, 7 | the order number itself, up to 23 bytes, its length in the last byte |

No loop here decides anything that `orders.rules` does not state in plain Python; tests hold the two together.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from numba import config


def _cache_folder() -> str:
    """Where compiled loops are kept: one folder for each state of their sources.

    A loop takes in code of other files when it is compiled. The compiler notices only a change of the loop's own
    file, so after an upgrade a loop could go on with old code of another one. A folder of its own rules that out.
    """
    here = Path(__file__).parent
    state = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(here.glob("*.py"))))
    return str(here / "__pycache__" / state.hexdigest()[:16])


config.CACHE_DIR = _cache_folder()
