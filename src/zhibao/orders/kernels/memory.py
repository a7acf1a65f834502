"""What compiled loops ask of memory: a line fetched ahead, eight bytes read or written at any place.

Random reads of a chunk wait on memory, not on work; asked for some rows ahead, the lines are there in time.
The functions check no bounds: the caller does, before the call.
"""

from __future__ import annotations

from typing import Any

from llvmlite import ir  # type: ignore[import-untyped]
from numba import njit, types
from numba.core import cgutils
from numba.extending import intrinsic

AHEAD = 12
_BYTE = ir.IntType(8).as_pointer()
_WORD = ir.IntType(64)


def _address(context: Any, builder: Any, signature: Any, args: Any) -> Any:
    held = context.make_array(signature.args[0])(context, builder, args[0])
    place = context.cast(builder, args[1], signature.args[1], types.intp)
    step = builder.extract_value(held.strides, 0)
    return builder.gep(builder.bitcast(held.data, _BYTE), [builder.mul(place, step)])


@intrinsic
def fetch(typingctx: Any, array: Any, index: Any) -> Any:
    """Ask for the cache line in which entry `index` (row `index` of a table) of an array begins.

    Nothing is read: an index out of range does no harm and changes nothing.
    """

    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        number = ir.IntType(32)
        kind = ir.FunctionType(ir.VoidType(), [_BYTE, number, number, number])
        function = cgutils.get_or_insert_function(builder.module, kind, "llvm.prefetch.p0i8")
        builder.call(function, [_address(context, builder, signature, args), number(0), number(3), number(1)])
        return context.get_dummy_value()

    return types.void(array, index), generate


@intrinsic
def _load(typingctx: Any, data: Any, begin: Any) -> Any:
    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        at = builder.bitcast(_address(context, builder, signature, args), _WORD.as_pointer())
        return builder.load(at, align=1)

    return types.uint64(data, begin), generate


@intrinsic
def _store(typingctx: Any, data: Any, begin: Any, word: Any) -> Any:
    def generate(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        at = builder.bitcast(_address(context, builder, signature, args), _WORD.as_pointer())
        builder.store(args[2], at, align=1)
        return context.get_dummy_value()

    return types.void(data, begin, word), generate


@njit(cache=True, nogil=True)
def word_at(data: Any, begin: int) -> Any:
    """Eight bytes of a byte array from `begin` on as one word, the first byte lowest; all eight must exist."""
    return _load(data, begin)


@njit(cache=True, nogil=True)
def put_word(data: Any, begin: int, word: Any) -> None:
    """Write a word as eight bytes from `begin` on, the lowest first; all eight must exist."""
    _store(data, begin, word)


@intrinsic
def pointer(typingctx: Any, address: Any) -> Any:
    """The place in memory that an address names, for `numba.carray`; whoever gives the address keeps the memory alive."""

    def generate(_context: Any, builder: Any, _signature: Any, args: Any) -> Any:
        return builder.inttoptr(args[0], cgutils.voidptr_t)

    return types.voidptr(address), generate
