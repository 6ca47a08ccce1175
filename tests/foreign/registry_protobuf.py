"""Serializes with confluent_kafka's ProtobufSerializer, which registers descriptors in the place of texts: registry_protobuf.py URL FOLDER. Prints bytes and what the registry keeps."""
import sys

from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.protobuf import ProtobufDeserializer, ProtobufSerializer
from confluent_kafka.serialization import MessageField, SerializationContext
from protobuf_messages import line, message_class

client = SchemaRegistryClient({"url": sys.argv[1]})
order = message_class(sys.argv[2], "shop.Order")
serializer = ProtobufSerializer(order, client)
context = SerializationContext("orders", MessageField.VALUE)

message = order(id="ORDER_1")
message.total.cents = 250
message.placed.seconds = 7
payload = serializer(message, context)
print(payload.hex())
print(line(ProtobufDeserializer(order)(payload, context)))
print(ProtobufSerializer(order, SchemaRegistryClient({"url": sys.argv[1]}), {"auto.register.schemas": False})(message, context) == payload)
print(client.get_subjects())
kept = client.get_latest_version("orders-value")
print(kept.schema.references)
print(kept.schema.schema_str)
