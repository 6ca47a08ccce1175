"""Uses a Schema Registry with the client of confluent_kafka, as a service in Python does: registry_client.py URL. Prints what it was told, a line each."""
import sys

from confluent_kafka.schema_registry import Schema, SchemaReference, SchemaRegistryClient
from confluent_kafka.schema_registry.error import SchemaRegistryError

PAYMENT = '{"type": "record", "name": "Payment", "fields": [{"name": "id", "type": "string"}]}'
PAYMENT_2 = '{"type": "record", "name": "Payment", "fields": [{"name": "id", "type": "string"}, {"name": "amount", "type": "double", "default": 0}]}'
PAYMENT_3 = '{"type": "record", "name": "Payment", "fields": [{"name": "id", "type": "long"}]}'
MONEY = 'syntax = "proto3"; package shop; message Money { int64 cents = 1; }'
ORDER = 'syntax = "proto3"; import "shop/money.proto"; message Order { shop.Money total = 1; }'

client = SchemaRegistryClient({"url": sys.argv[1]})


def refused(call):
    """The status and the code of a call that must fail."""
    try:
        call()
    except SchemaRegistryError as error:
        return f"{error.http_status_code} {error.error_code}"
    raise AssertionError("it was not refused")


first = client.register_schema("payments-value", Schema(PAYMENT, "AVRO"))
second = client.register_schema("payments-value", Schema(PAYMENT_2, "AVRO"))
print("ids", first, second, client.register_schema("copies-value", Schema(PAYMENT, "AVRO")))
print("incompatible", refused(lambda: client.register_schema("payments-value", Schema(PAYMENT_3, "AVRO"))))
print("invalid", refused(lambda: client.register_schema("payments-value", Schema('{"type": "recor"}', "AVRO"))))

money = client.register_schema("shop/money.proto", Schema(MONEY, "PROTOBUF"))
order = client.register_schema("orders-value", Schema(ORDER, "PROTOBUF", [SchemaReference("shop/money.proto", "shop/money.proto", 1)]))
print("protobuf", money, order)

reader = SchemaRegistryClient({"url": sys.argv[1]})
print("by id", reader.get_schema(first).schema_type, reader.get_schema(first).schema_str)
read = reader.get_schema(order)
print("references", read.schema_type, [(r.name, r.subject, r.version) for r in read.references])
latest = reader.get_latest_version("payments-value")
print("latest", latest.subject, latest.version, latest.schema_id)
print("look up", reader.lookup_schema("payments-value", Schema(PAYMENT, "AVRO")).version)
print("versions", reader.get_versions("payments-value"), reader.get_subjects())
print("missing", refused(lambda: reader.get_schema(99)), refused(lambda: reader.get_latest_version("none")))
print("level", refused(lambda: reader.get_compatibility("payments-value")), reader.set_compatibility("payments-value", "full"), reader.get_compatibility("payments-value"), reader.get_compatibility())
print("referred to", refused(lambda: reader.delete_subject("shop/money.proto")))
print("deleted", reader.delete_version("payments-value", 1), reader.delete_subject("payments-value", permanent=True), reader.get_subjects())
