"""avro_datums.py SCHEMA_FILE: reads datums from the standard input, each behind its length (4 bytes, the highest first), and writes a line of JSON each."""
import io
import sys

import avro.schema
from avro.io import BinaryDecoder, DatumReader
from avro_plain import line

schema = avro.schema.parse(open(sys.argv[1], encoding="utf-8").read())
reader = DatumReader(schema)
stdin = sys.stdin.buffer
while length := stdin.read(4):
    datum = io.BytesIO(stdin.read(int.from_bytes(length, "big")))
    print(line(reader.read(BinaryDecoder(datum))))
    assert not datum.read(1), "there are bytes behind the datum"
