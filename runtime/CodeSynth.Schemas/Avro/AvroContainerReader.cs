using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>
/// Reads an Avro object container file (Avro 1.12 specification, "Object Container Files") with the codecs that every reader must have,
/// null and deflate. Every sync marker and every count is checked.
/// </summary>
internal sealed class AvroContainerReader
{
    private const int SyncBytes = 16;
    private const string Deflate = "deflate";

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AvroContainerBytes _bytes;
    private readonly Dictionary<string, byte[]> _metadata = new(StringComparer.Ordinal);
    private readonly byte[] _sync;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The file from its first byte; stays open.</param>
    /// <exception cref="AvroContainerException">It is no container, or its codec is another.</exception>
    public AvroContainerReader(Stream stream)
    {
        _bytes = new AvroContainerBytes(stream);
        if (!_bytes.Bytes(4, "the magic 'Obj' and 1").AsSpan().SequenceEqual("Obj\u0001"u8))
        {
            throw new AvroContainerException(0, "this is no Avro object container: it does not begin with 'Obj' and 1.");
        }

        ReadMetadata();
        SchemaText = _metadata.ContainsKey("avro.schema") ? Text("avro.schema") : throw new AvroContainerException(_bytes.Offset, "the header has no avro.schema.");
        Codec = _metadata.ContainsKey("avro.codec") ? Text("avro.codec") : "null";
        if (Codec is not ("null" or Deflate))
        {
            throw new AvroContainerException(_bytes.Offset, $"the codec is '{Codec}'; null and deflate can be read.");
        }

        _sync = _bytes.Bytes(SyncBytes, "the header's sync marker");
    }

    /// <summary>The schema that the rows were written by.</summary>
    public string SchemaText { get; }

    /// <summary>How blocks are compressed: <c>null</c> or <c>deflate</c>.</summary>
    public string Codec { get; }

    /// <summary>Everything that the header says.</summary>
    public IReadOnlyDictionary<string, byte[]> Metadata => _metadata;

    /// <summary>Reads the next block.</summary>
    /// <returns>How many rows it has, and the rows one behind the other; null at the end of the file.</returns>
    /// <exception cref="AvroContainerException">It is cut off or damaged.</exception>
    public (long Count, byte[] Rows)? ReadBlock() => NextBlock() is var (_, count, rows) ? (count, rows) : null;

    /// <summary>Reads all rows as <see cref="AvroDatumReader"/> does, one after the other.</summary>
    /// <exception cref="AvroContainerException">A block is cut off or damaged, or does not have the rows that it says.</exception>
    /// <exception cref="SchemaTextException">The schema is none.</exception>
    public IEnumerable<string> ReadJson()
    {
        AvroDatumReader reader = AvroDatumReader.Of(SchemaText, []);
        while (NextBlock() is var (start, count, rows))
        {
            int at = 0;
            int empty = 0;
            for (long i = 0; i < count; i++)
            {
                int from = at;
                string row = Row(reader, rows, ref at, start, i);

                // Rows without a byte, as those of "null", cost a file nothing: a block of ten bytes may say that it has 2^62 of them.
                if (at == from && ++empty > AvroDatumReader.MaxEmptyItems)
                {
                    throw new AvroContainerException(start, $"this block has more than {AvroDatumReader.MaxEmptyItems} rows without a byte.");
                }

                yield return row;
            }

            if (at < rows.Length)
            {
                throw new AvroContainerException(start, $"behind the {count} rows of this block are {rows.Length - at} bytes.");
            }
        }
    }

    private static string Row(AvroDatumReader reader, byte[] rows, ref int at, long start, long index)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, s_json);
        try
        {
            at += reader.Read(rows.AsSpan(at), json);
        }
        catch (AvroDatumException exception)
        {
            throw new AvroContainerException(start, $"row {index} of this block, from byte {at} of its data: {exception.Message}", exception);
        }

        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // A map: blocks of pairs until one of none. A negative count has the block's size behind it, for those who skip it.
    private void ReadMetadata()
    {
        for (long pairs = _bytes.Long("the metadata's count"); pairs != 0; pairs = _bytes.Long("the metadata's count"))
        {
            if (pairs < 0)
            {
                _bytes.Long("the metadata's size");
            }

            for (long left = pairs; left != 0; left -= Math.Sign(pairs))
            {
                long start = _bytes.Offset;
                string key = Text(_bytes.Block("a key of the metadata"), start, "a key of the metadata");
                _metadata[key] = _bytes.Block($"the metadata's {key}");
            }
        }
    }

    private (long Start, long Count, byte[] Rows)? NextBlock()
    {
        long start = _bytes.Offset;
        if (_bytes.IsAtEnd)
        {
            return null;
        }

        long count = _bytes.Long("the count of a block");
        if (count < 0)
        {
            throw new AvroContainerException(start, $"a block would have {count} rows.");
        }

        byte[] data = _bytes.Block("a block");
        long end = _bytes.Offset;
        if (!_bytes.Bytes(SyncBytes, "a sync marker").AsSpan().SequenceEqual(_sync))
        {
            throw new AvroContainerException(end, $"the sync marker behind the block at byte {start} is not the header's: the file is damaged, or two are joined.");
        }

        return (start, count, Codec == Deflate ? Inflate(data, start) : data);
    }

    private static byte[] Inflate(byte[] deflated, long start)
    {
        using var inflate = new DeflateStream(new MemoryStream(deflated), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        var part = new byte[1 << 16];
        try
        {
            while (inflate.Read(part) is > 0 and var read)
            {
                rows.Write(part, 0, read);
                if (rows.Length > AvroContainerBytes.MaxBytes)
                {
                    throw new AvroContainerException(start, $"the block's data inflate to more than {AvroContainerBytes.MaxBytes} bytes.");
                }
            }

            return rows.ToArray();
        }
        catch (InvalidDataException exception)
        {
            throw new AvroContainerException(start, $"the block's data cannot be inflated: {exception.Message}", exception);
        }
    }

    private string Text(string key) => Text(_metadata[key], _bytes.Offset, $"the metadata's {key}");

    private static string Text(byte[] utf8, long start, string what)
    {
        try
        {
            return s_strictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException exception)
        {
            throw new AvroContainerException(start, $"{what} is not UTF-8.", exception);
        }
    }
}
