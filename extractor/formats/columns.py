"""Records as rows: the columns of a table, made from the records themselves.

A column is named after its path in the JSON, joined by underscores: ``article.published.earliest`` is
``article_published_earliest``. The kinds of values share their columns, and ``value_kind`` tells which of them count. A
pair of seasons is ``..._first`` and ``..._last``; numbers by predicate are a column for each predicate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar

import msgspec
from msgspec import inspect

from extractor.records import PREDICATES

Kind: TypeAlias = Literal["text", "integer", "number", "truth", "texts", "records"]
_Record = TypeVar("_Record", bound=msgspec.Struct)
_Maker: TypeAlias = Callable[[Mapping[str, Any]], Any]
_KINDS: Mapping[type, Kind] = {
    inspect.StrType: "text",
    inspect.LiteralType: "text",
    inspect.IntType: "integer",
    inspect.FloatType: "number",
    inspect.BoolType: "truth",
}
_PAIR = ("first", "last")


class Column(NamedTuple):
    """A column.

    Attributes:
        name: Its name.
        path: Keys and indexes that lead to its value in the record's JSON.
        kind: ``text``, ``integer``, ``number``, ``truth``, ``texts`` (a list of texts) or ``records`` (a list of rows).
        fields: Of ``records``, their columns.
        default: What stands there where the record has nothing.
    """

    name: str
    path: tuple[str | int, ...]
    kind: Kind
    fields: tuple[Column, ...] = ()
    default: int | None = None

    def of(self, record: Any) -> Any:
        """The column's value in a record.

        Args:
            record: The record as plain dicts and lists.
        """
        for key in self.path:
            if record is None:
                break
            record = record.get(key) if isinstance(key, str) else record[key]
        if record is None:
            return self.default
        return [row(each, self.fields) for each in record] if self.kind == "records" else record


@cache
def columns_of(record: type[msgspec.Struct]) -> tuple[Column, ...]:
    """The columns of a kind of records, in the order of their fields.

    Example:
        >>> from extractor.records import Claim
        >>> [column.name for column in columns_of(Claim)][:5]
        ['id', 'article_id', 'article_source', 'article_title', 'article_published_earliest']
    """
    return tuple(_columns(inspect.type_info(record), ()))


def row(record: Mapping[str, Any], columns: Iterable[Column]) -> dict[str, Any]:
    """A record as a row.

    Args:
        record: The record as plain dicts and lists.
        columns: Those of its kind.
    """
    return {column.name: column.of(record) for column in columns}


def record_of(row: Mapping[str, Any], record: type[_Record]) -> _Record:
    """The record that a row was made from.

    Args:
        row: A row; what columns it has besides does not matter.
        record: What kind of record it is.

    Raises:
        msgspec.ValidationError: It is no such record.
        KeyError: It has a kind of value that nobody knows.

    Example:
        >>> from extractor.records import AsOf
        >>> record_of({"earliest": "2025-02-09", "latest": None, "basis": "inferred"}, AsOf)
        AsOf(earliest='2025-02-09', latest=None, basis='inferred')
    """
    return msgspec.convert(_maker(record)(row), record)


@cache
def _maker(record: type[msgspec.Struct]) -> _Maker:
    return _made(inspect.type_info(record), "")


def _columns(node: inspect.Type, path: tuple[str | int, ...], name: str = "") -> Iterator[Column]:
    members = _members(node)
    if len(members) > 1 or isinstance(members[0], inspect.StructType):
        yield from _of_structs([each for each in members if isinstance(each, inspect.StructType)], path, name)
        return
    [member] = members
    if isinstance(member, inspect.TupleType):
        for index, (end, each) in enumerate(zip(_PAIR, member.item_types, strict=True)):
            yield from _columns(each, (*path, index), f"{name}_{end}")
    elif isinstance(member, inspect.VarTupleType):
        fields = tuple(_columns(member.item_type, ())) if isinstance(member.item_type, inspect.StructType) else ()
        yield Column(name, path, "records" if fields else "texts", fields)
    elif isinstance(member, inspect.DictType):
        yield from (Column(f"{name}_{each}", (*path, each), "integer", default=0) for each in PREDICATES)
    else:
        yield Column(name, path, _KINDS[type(member)])


def _of_structs(structs: Sequence[inspect.StructType], path: tuple[str | int, ...], name: str) -> Iterator[Column]:
    """The columns of a record, or of several kinds of records in one place."""
    prefix = f"{name}_" if name else ""
    found: dict[str, Column] = {}
    for struct in structs:
        if struct.tag_field is not None:
            tag = prefix + struct.tag_field
            found.setdefault(tag, Column(tag, (*path, struct.tag_field), "text"))
        for field in struct.fields:
            for column in _columns(field.type, (*path, field.encode_name), prefix + field.encode_name):
                known = found.setdefault(column.name, column)
                if known.kind != column.kind:
                    found[column.name] = column._replace(kind="number")
    yield from found.values()


def _members(node: inspect.Type) -> list[inspect.Type]:
    """What may stand there, besides nothing."""
    if not isinstance(node, inspect.UnionType):
        return [node]
    return [each for each in node.types if not isinstance(each, inspect.NoneType)]


def _made(node: inspect.Type, name: str) -> _Maker:
    """What makes the value of a node from the columns that begin with its name."""
    members = _members(node)
    member = members[0]
    if isinstance(member, inspect.StructType):
        kinds = {each.tag: _struct(each, name) for each in members if isinstance(each, inspect.StructType)}
        if member.tag_field is not None:
            tag = f"{name}_{member.tag_field}"
            return lambda row: kinds[row[tag]](row)
        [make] = kinds.values()
        if not (isinstance(node, inspect.UnionType) and node.includes_none):
            return make
        return lambda row: _unless_empty(make(row))
    if isinstance(member, inspect.TupleType):
        ends = [_made(each, f"{name}_{end}") for end, each in zip(_PAIR, member.item_types, strict=True)]
        return lambda row: None if None in (pair := [end(row) for end in ends]) else pair
    if isinstance(member, inspect.VarTupleType) and isinstance(member.item_type, inspect.StructType):
        make = _made(member.item_type, "")
        return lambda row: [make(each) for each in row.get(name) or ()]
    if isinstance(member, inspect.DictType):
        return lambda row: {each: number for each in PREDICATES if (number := row.get(f"{name}_{each}"))}
    if isinstance(member, inspect.IntType):
        # A column that counts share with measures holds floats.
        return lambda row: None if (value := row.get(name)) is None else int(value)
    return lambda row: row.get(name)


def _unless_empty(made: dict[str, Any]) -> dict[str, Any] | None:
    return None if all(value is None for value in made.values()) else made


def _struct(struct: inspect.StructType, name: str) -> _Maker:
    prefix = f"{name}_" if name else ""
    makers = [(field.encode_name, _made(field.type, prefix + field.encode_name)) for field in struct.fields]
    tag = {} if struct.tag_field is None else {struct.tag_field: struct.tag}
    return lambda row: {**tag, **{key: make(row) for key, make in makers}}
