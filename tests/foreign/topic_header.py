"""topic_header.py BOOTSTRAP REGISTRY TOPIC COUNT PROTO_FOLDER FULL_NAME: records whose schema is told by the header __value_schema_id, read by Confluent's
rules without any of our code: the GUID in it names the schema in the registry, and for Protobuf the place behind it the message. A line of key and JSON each."""
import functools
import io
import json
import sys
import urllib.request
import uuid

import avro.schema
from avro.io import BinaryDecoder, DatumReader
from avro_plain import line as avro_line
from kafka_topic import records
from protobuf_messages import line as protobuf_line
from protobuf_messages import message_class

bootstrap, registry, topic, count, folder, name = sys.argv[1:7]


@functools.lru_cache
def reader(guid):
    with urllib.request.urlopen(f"{registry.rstrip('/')}/schemas/guids/{guid}") as answer:
        schema = json.load(answer)
    return DatumReader(avro.schema.parse(schema["schema"])) if schema.get("schemaType", "AVRO") == "AVRO" else message_class(folder, name)


def read(header, value):
    assert header[0] == 1, "the header begins with another byte than 1"
    by = reader(uuid.UUID(bytes=header[1:17]))
    if isinstance(by, DatumReader):
        assert len(header) == 17, "Avro has no place behind the GUID"
        datum = io.BytesIO(value)
        text = avro_line(by.read(BinaryDecoder(datum)))
        assert not datum.read(1), "there are bytes behind the datum"
        return text
    assert header[17:] == b"\0" and next(iter(by.DESCRIPTOR.file.message_types_by_name)) == by.DESCRIPTOR.name, "the message is the first of its file"
    return protobuf_line(by.FromString(value))


for record in records(bootstrap, topic, int(count)):
    ((key, header),) = record.headers()
    assert key == "__value_schema_id", key
    print(record.key().decode(), read(header, record.value()), sep="\t")
