"""Records of a topic by Debian's confluent-kafka, from the beginning, with no group of others in the way."""
import sys
import uuid

from confluent_kafka import OFFSET_BEGINNING, Consumer

PATIENCE = 60  # seconds that a record may take


def records(bootstrap, topic, count):
    def fail(error):
        sys.exit(f"confluent-kafka: {error}")

    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": f"codesynth-{uuid.uuid4()}", "auto.offset.reset": "earliest", "error_cb": fail})
    consumer.subscribe([topic], on_assign=lambda c, parts: c.assign([at_beginning(part) for part in parts]))
    try:
        for taken in range(count):
            message = consumer.poll(PATIENCE)
            if message is None:
                sys.exit(f"{topic} gave {taken} of {count} records, and no other within {PATIENCE} s")
            if message.error():
                fail(message.error())
            yield message
    finally:
        consumer.close()


def at_beginning(part):
    part.offset = OFFSET_BEGINNING
    return part
