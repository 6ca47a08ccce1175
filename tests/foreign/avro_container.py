"""avro_container.py FILE: the codec of an Avro object container file, then its records, a line of JSON each."""
import sys

from avro.datafile import DataFileReader
from avro.io import DatumReader
from avro_plain import line

with DataFileReader(open(sys.argv[1], "rb"), DatumReader()) as reader:
    print(reader.codec)
    for record in reader:
        print(line(record))
