"""Which schemas read which, as Debian's python3-avro 1.11.1 sees it; AvroCompatibilityTests compares the verdicts with ours.

    apt-get install python3-avro && python3 compatibility.py > compatibility.json
"""
import json
import avro.compatibility
import avro.schema


def record(name, *fields, **more):
    return dict(type="record", name=name, fields=list(fields), **more)


def field(name, type, **more):
    return dict(name=name, type=type, **more)


def enum(name, *symbols, **more):
    return dict(type="enum", name=name, symbols=list(symbols), **more)


schemas = [
    "null", "boolean", "int", "long", "float", "double", "bytes", "string",
    dict(type="array", items="int"), dict(type="array", items="long"), dict(type="array", items="string"),
    dict(type="map", values="int"), dict(type="map", values="double"), dict(type="map", values=["null", "int"]),
    enum("E", "A"), enum("E", "A", "B"), enum("E", "B", "C", default="B"), enum("F", "A", "B"), enum("F", "A", aliases=["E"]),
    dict(type="fixed", name="X", size=4), dict(type="fixed", name="X", size=5), dict(type="fixed", name="Y", size=4),
    [], ["int"], ["null", "int"], ["int", "null"], ["null", "long"], ["int", "string"], ["float", "bytes"], ["null", enum("E", "A")],
    ["string", record("R", field("a", "int"))], [dict(type="array", items="long"), dict(type="map", values="string")],
    record("R"), record("R", field("a", "int")), record("R", field("a", "long")), record("R", field("a", "string")),
    record("R", field("a", "int", default=1)), record("R", field("b", "int", aliases=["a"])), record("R", field("a", "int"), field("b", "string")),
    record("R", field("b", "string"), field("a", "int")), record("R", field("a", "int"), field("b", "string", default="")),
    record("R", field("a", ["null", "int"])), record("R", field("a", ["null", "int"], default=None)),
    record("S", field("a", "int")), record("S", field("a", "int"), aliases=["R"]),
    record("R", field("a", "int"), field("next", ["null", "R"])), record("R", field("a", "long"), field("next", ["null", "R"])),
    record("R", field("a", "int"), field("next", ["null", "R"], default=None)), record("R", field("a", "string"), field("next", ["null", "R"], default=None)),
    record("R", field("inner", record("I", field("x", "int")))), record("R", field("inner", record("I", field("x", "long"), field("y", "int", default=0)))),
    record("R", field("inner", record("I", field("x", "long"), field("y", "int")))), record("R", field("inner", ["null", record("I", field("x", "int"))])),
]

checker = avro.compatibility.ReaderWriterCompatibilityChecker
texts = [json.dumps(schema) for schema in schemas]
parsed = [avro.schema.parse(text) for text in texts]
verdicts = [
    "".join("y" if checker().get_compatibility(reader, writer).compatibility.value == "compatible" else "n" for writer in parsed)
    for reader in parsed
]
print(json.dumps(dict(schemas=texts, verdicts=verdicts), indent=1))
