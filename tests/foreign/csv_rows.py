"""csv_rows.py FILE: the rows of a file of CSV, an object of texts a line, as Python's own csv module reads them."""
import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file, strict=True):
        print(json.dumps(row, ensure_ascii=False))
