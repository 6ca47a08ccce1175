"""avro_batch.py: reads from the standard input schemas, each with its datums, and writes a line of JSON for each datum.

A schema or datum stands behind its length, and between a schema and its datums stands their number (4 bytes each, the highest first).
"""
import io
import sys

import avro.schema
from avro.io import BinaryDecoder, DatumReader
from avro_plain import line


def number():
    return int.from_bytes(sys.stdin.buffer.read(4), "big")


while length := number():
    reader = DatumReader(avro.schema.parse(sys.stdin.buffer.read(length).decode("utf-8")))
    for _ in range(number()):
        datum = io.BytesIO(sys.stdin.buffer.read(number()))
        print(line(reader.read(BinaryDecoder(datum))))
        assert not datum.read(1), "there are bytes behind the datum"
