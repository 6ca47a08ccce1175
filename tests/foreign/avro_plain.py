"""Values that python3-avro read, as JSON of one form: bytes in hexadecimal digits, numbers of decimals as text, instants in ISO 8601."""
import datetime
import decimal
import json
import uuid


def plain(value):
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    if isinstance(value, (decimal.Decimal, uuid.UUID)):
        return str(value)
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def line(value):
    return json.dumps(plain(value), ensure_ascii=False)
