"""avro_write.py SCHEMA_FILE CODEC FILE: writes lines of JSON from the standard input into an Avro object container file."""
import json
import sys

import avro.schema
from avro.datafile import DataFileWriter
from avro.io import DatumWriter

schema = avro.schema.parse(open(sys.argv[1], encoding="utf-8").read())
with DataFileWriter(open(sys.argv[3], "wb"), DatumWriter(), schema, codec=sys.argv[2]) as writer:
    for text in sys.stdin:
        writer.append(json.loads(text))
