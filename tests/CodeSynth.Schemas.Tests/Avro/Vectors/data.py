"""Data as Debian's python3-avro 1.11.1 writes them, each with the JSON that AvroDatumReader makes of it.

    apt-get install python3-avro && python3 data.py > data.jsonl
"""
import datetime
import decimal
import io
import json
import uuid
import avro.io
import avro.schema

UTC = datetime.timezone.utc
EVERY = dict(type="record", name="a.Every", fields=[
    dict(name="n", type="null"), dict(name="b", type="boolean"), dict(name="i", type="int"), dict(name="l", type="long"), dict(name="f", type="float"), dict(name="d", type="double"),
    dict(name="y", type="bytes"), dict(name="s", type="string"), dict(name="e", type=dict(type="enum", name="E", symbols=["X", "Y"])), dict(name="x", type=dict(type="fixed", name="F", size=2)),
    dict(name="a", type=dict(type="array", items=["null", "E"])), dict(name="m", type=dict(type="map", values=dict(type="array", items="long"))), dict(name="u", type=["null", "string", "Every"]),
])
INNER = dict(n=None, b=False, i=-2**31, l=2**63 - 1, f=0.5, d=-1e300, y=b"", s="é€😀\u0000", e="X", x=b"\xff\x00", a=[], m={}, u=None)
INNER_JSON = '{"n":null,"b":false,"i":-2147483648,"l":9223372036854775807,"f":0.5,"d":-1E+300,"y":"","s":"é€\\uD83D\\uDE00\\u0000","e":"X","x":"/wA=","a":[],"m":{},"u":null}'

rows = [
    (EVERY, INNER, INNER_JSON),
    (EVERY, dict(INNER, b=True, i=2**31 - 1, l=-2**63, e="Y", a=["Y", None, "X"], m={"k": [1, -64, 64, -65]}, u=INNER),
     '{"n":null,"b":true,"i":2147483647,"l":-9223372036854775808,"f":0.5,"d":-1E+300,"y":"","s":"é€\\uD83D\\uDE00\\u0000","e":"Y","x":"/wA=","a":["Y",null,"X"],"m":{"k":[1,-64,64,-65]},"u":' + INNER_JSON + "}"),
    (dict(type="bytes", logicalType="decimal", precision=12, scale=3), decimal.Decimal("-123456.789"), "-123456.789"),
    (dict(type="bytes", logicalType="decimal", precision=12, scale=3), decimal.Decimal("0.128"), "0.128"),
    (dict(type="fixed", name="D", size=6, logicalType="decimal", precision=9, scale=2), decimal.Decimal("-0.01"), "-0.01"),
    (dict(type="int", logicalType="date"), datetime.date(9999, 12, 31), '"9999-12-31"'),
    (dict(type="int", logicalType="date"), datetime.date(1, 1, 1), '"0001-01-01"'),
    (dict(type="int", logicalType="time-millis"), datetime.time(23, 59, 59, 999000), '"23:59:59.999"'),
    (dict(type="long", logicalType="time-micros"), datetime.time(0, 0, 1, 2), '"00:00:01.000002"'),
    (dict(type="long", logicalType="timestamp-millis"), datetime.datetime(2024, 2, 29, 12, 0, 0, 5000, UTC), '"2024-02-29T12:00:00.005Z"'),
    (dict(type="long", logicalType="timestamp-micros"), datetime.datetime(1901, 1, 1, 0, 0, 0, 1, UTC), '"1901-01-01T00:00:00.000001Z"'),
    (dict(type="string", logicalType="uuid"), str(uuid.UUID("89791762-2336-4186-9674-299b90a802e2")), '"89791762-2336-4186-9674-299b90a802e2"'),
]

for schema, value, text in rows:
    buffer = io.BytesIO()
    avro.io.DatumWriter(avro.schema.parse(json.dumps(schema))).write(value, avro.io.BinaryEncoder(buffer))
    print(json.dumps(dict(schema=json.dumps(schema), datum=buffer.getvalue().hex(), json=text)))
