"""Sums the digests of records, as docs/commands.md defines them. Reads a line per record: timestamp, key and value, the latter two as hexadecimal digits or '-' for none."""
import sys

MULTIPLIER = 0x9E3779B97F4A7C15F39CC0605CEDC835
START = 0x243F6A8885A308D313198A2E03707344
MASK = (1 << 128) - 1


def digest(key: bytes, value: bytes, timestamp: int) -> int:
    header = timestamp.to_bytes(8, "little", signed=True) + len(key).to_bytes(4, "little") + len(value).to_bytes(4, "little")
    padded = [part + bytes(-len(part) % 16) for part in (header, key, value)]
    blocks = b"".join(padded) + bytes(32)
    state = START
    for i in range(0, len(blocks), 16):
        state = (state ^ int.from_bytes(blocks[i:i + 16], "little")) * MULTIPLIER & MASK
        state ^= state >> 64
    return state


def unhex(text: str) -> bytes:
    return b"" if text == "-" else bytes.fromhex(text)


total = 0
for line in sys.stdin:
    timestamp, key, value = line.split()
    total += digest(unhex(key), unhex(value), int(timestamp))
print(f"{total & MASK:032x}")
